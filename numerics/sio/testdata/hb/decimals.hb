title                                                                   decimals
             4             1             1             1             0
RUA                        1             2             2             0
(3I2)           (3I2)           (2F5.2)                                 
 1 2 3
 1 1
  125  300
