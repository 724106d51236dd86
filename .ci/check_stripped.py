"""Requires that notebooks are committed without what their cells gave.

    check_stripped.py NOTEBOOK...
"""

import json
import sys
from pathlib import Path

told = False
for name in sys.argv[1:]:
    for number, cell in enumerate(json.loads(Path(name).read_text(encoding="utf-8"))["cells"], start=1):
        if cell.get("outputs") or cell.get("execution_count") is not None:
            print(f"{name}: cell {number} holds outputs; strip them by nbconvert --clear-output --inplace")
            told = True
sys.exit(1 if told else 0)
