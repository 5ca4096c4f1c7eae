"""What mupdf copies out of PDFs, and whether they are what PDF/UA-1 asks for.

Prints one line of JSON for each file, `{"text": text, "rules": count, "failures": [text]}`.
"""

import json
import sys

import page
import pymupdf

for path in sys.argv[1:]:
    with pymupdf.open(path) as document:
        text = "".join(each.get_text() for each in document)
    report = page.validate_pdf(path, profile="ua1")
    failures = [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
    print(json.dumps({"text": text, "rules": report.rules.total, "failures": failures}))
