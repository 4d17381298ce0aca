"""Makes the notebooks of this folder, as Jupyter writes them: python3 make.py

Made with nbformat 5.11.1, Python 3.11. They are the oracle of the writer: reading
one and writing it again must give the same bytes.
"""

import nbformat
from nbformat import v4

odd = "a\tb\x01\x1f\x7f\\\"/ <b>&amp;</b> é 漢 😀 \u2028x\u2029y\x85z\x0bv\x0cf\x1cg\x1dh\x1ei\rj\r\nk\n\n"

everything = v4.new_notebook(
    metadata={
        "kernelspec": {"name": "gosci", "display_name": "Go (gosci)", "language": "go"},
        "language_info": {"name": "go"},
        "zeta": 1e-7, "big": 123456789012345678901234567890, "none": None, "yes": True, "no": False,
        "nested": [[], {}, [1, [2.5, "three"]], {"b": 1, "a": {"c": []}}],
        "Ünïcode": "é", "": "empty key",
    },
    cells=[
        v4.new_markdown_cell("# Title\n\n<b>bold</b> & more", id="md-1",
                             attachments={"a.png": {"image/png": "aGVsbG8=\n"}, "b.svg": {"image/svg+xml": "<svg>\n</svg>"}}),
        v4.new_raw_cell(odd, id="raw_1", metadata={"format": "text/plain"}),
        v4.new_code_cell("", id="empty"),
        v4.new_code_cell("x := 1\nx", id="code1", execution_count=7, metadata={"tags": ["raises-exception", "b"], "collapsed": True},
            outputs=[
                v4.new_output("stream", name="stdout", text="one\ntwo"),
                v4.new_output("stream", name="stderr", text=odd),
                v4.new_output("stream", name="stdout", text=""),
                v4.new_output("display_data", data={
                    "text/plain": "a\nb", "text/html": "<p>\n</p>\n", "image/png": "aGVs\nbG8=\n", "image/svg+xml": "<svg>\n</svg>",
                    "application/javascript": "f()\ng()", "application/json": ["a", "b"], "application/x": "a\nb",
                    "application/vnd.vega+json": {"b": [1, 2.0, None], "a": "x\ny"}},
                    metadata={"image/png": {"width": 10, "height": 20}}),
                v4.new_output("execute_result", data={"text/plain": "1"}, execution_count=7),
                v4.new_output("error", ename="runtime error", evalue="index out of range", traceback=["\x1b[31mline 1\x1b[0m", "line 2"]),
            ]),
    ],
)
nbformat.validate(everything)
nbformat.write(everything, "everything.ipynb")

nbformat.write(v4.new_notebook(), "empty.ipynb")

old = v4.new_notebook(cells=[v4.new_code_cell("1 + 1"), v4.new_markdown_cell("text"), v4.new_code_cell("1 + 1")])
for cell in old.cells:
    del cell["id"]
old.nbformat_minor = 0
nbformat.write(old, "v40.ipynb")

nbformat.write(nbformat.convert(old, 3), "v3.ipynb", version=nbformat.NO_CONVERT)
