title                                                                   pattern 
             3             1             1             0             0
pua                        2             2             3             0
(3I2)           (3I2)                                                   
 1 3 4
 1 2 2
