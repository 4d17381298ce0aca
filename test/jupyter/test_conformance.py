# Copyright 2026 The gosci Authors. All rights reserved.
# Use of this source code is governed by a BSD-style
# license that can be found in the LICENSE file.

"""The conformance suite of the Jupyter project, all its tests enabled."""

from client import KERNEL_NAME
from jupyter_kernel_test import IopubWelcomeTests, KernelTests


class TestConformance(KernelTests):
    kernel_name = KERNEL_NAME
    language_name = "go"
    file_extension = ".go"

    code_hello_world = 'fmt.Println("hello, world")'
    code_stderr = 'fmt.Fprintln(os.Stderr, "test")'

    completion_samples = [
        {"text": "strings.ToUp", "matches": {"ToUpper", "ToUpperSpecial"}},
        {"text": "fmt.Sprintl", "matches": {"Sprintln"}},
        {"text": "strings.NoSuchFunction", "matches": set()},
    ]

    complete_code_samples = [
        "1",
        "x := 1",
        'fmt.Println("hello, world")',
        "func f() int {\n\treturn 1\n}",
        "type point struct{ x, y float64 }",
        "for i := 0; i < 3; i++ {\n}",
        'import "math"',
    ]
    incomplete_code_samples = [
        "func f() {",
        "x := 1 +",
        "fmt.Println(",
        "if true {\n\tx := 1",
        "s := `raw",
        "/* a comment",
    ]
    invalid_code_samples = ["x := )", "func f() }", "for := 1", 's := "open']

    code_page_something = "strings.ToUpper?"
    code_generate_error = 'panic("on purpose")'

    code_execute_result = [
        {"code": "6*7", "result": "42"},
        {"code": "1.5 + 1", "result": "2.5"},
        {"code": "strings.Repeat(\"ab\", 2)", "result": '"abab"'},
        {"code": "6*7 + 1", "result": "43"},
    ]
    code_display_data = [
        {"code": 'display.Show(display.HTML("<b>x</b>"))', "mime": "text/html"},
        {"code": 'display.Show(display.Markdown("**x**"))', "mime": "text/markdown"},
        {"code": "display.Show(image.NewRGBA(image.Rect(0, 0, 4, 4)))", "mime": "image/png"},
    ]

    supported_history_operations = ("tail", "range", "search")
    code_history_pattern = "6?7"

    code_inspect_sample = "strings.ToUpper"
    code_clear_output = "display.Clear(false)"


class TestIopubWelcome(IopubWelcomeTests):
    kernel_name = KERNEL_NAME
    support_iopub_welcome = True


# Imported for their tests' sake; unless hidden they would be collected a second
# time, for the kernel that they name themselves.
del KernelTests, IopubWelcomeTests
