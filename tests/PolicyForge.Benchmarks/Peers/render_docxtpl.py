"""Prints the milliseconds of processor time that docxtpl takes for a document.

python3 render_docxtpl.py TEMPLATE VALUES OUTPUT WARM-UP-SECONDS SECONDS
"""

import io
import json
import pathlib
import sys
import time

from docxtpl import DocxTemplate
from jinja2 import Environment

template_path, values_path, output_path, warm_up, measured = sys.argv[1:]
# Kept in memory: docxtpl reads its template again before each rendering.
template = DocxTemplate(io.BytesIO(pathlib.Path(template_path).read_bytes()))
values = json.loads(pathlib.Path(values_path).read_text(encoding="utf-8"))
environment = Environment(autoescape=True)


def render():
    template.render(values, environment, autoescape=True)
    document = io.BytesIO()
    template.save(document)
    return document.getvalue()


def repeat(seconds):
    start, before = time.perf_counter(), time.process_time()
    documents = 0
    while time.perf_counter() - start < seconds:
        render()
        documents += 1
    return (time.process_time() - before) * 1000 / documents


pathlib.Path(output_path).write_bytes(render())
repeat(float(warm_up))
print(repeat(float(measured)))
