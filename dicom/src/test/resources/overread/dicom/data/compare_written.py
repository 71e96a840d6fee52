"""Reads pairs of files and prints what differs in their data sets.

Arguments: a text file with one pair of paths a line, separated by a tab. Group lengths, which the
writer drops, don't count.
"""
import sys
import warnings

import pydicom

warnings.simplefilter("ignore")
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE


def differences(one, other, path):
    a = {e.tag: e for e in one if e.tag.element != 0}
    b = {e.tag: e for e in other if e.tag.element != 0}
    for tag in sorted(set(a) | set(b)):
        name = f"{path}{tag}"
        if tag not in a or tag not in b:
            yield f"{name} only in one"
            continue
        x, y = a[tag], b[tag]
        if x.VR == "SQ" or y.VR == "SQ":
            xs = x.value if x.VR == "SQ" else []
            ys = y.value if y.VR == "SQ" else []
            if len(xs) != len(ys):
                yield f"{name} {len(xs)} and {len(ys)} items"
                continue
            for i, (p, q) in enumerate(zip(xs, ys)):
                yield from differences(p, q, f"{name}/{i}/")
        elif x.value != y.value:
            p, q = x.value, y.value
            if isinstance(p, bytes) and isinstance(q, bytes) and p.ljust(len(q), b"\0") == q:
                continue
            if not p and not q:
                continue
            yield f"{name} {str(p)[:40]!r} and {str(q)[:40]!r}"


pairs = 0
for line in open(sys.argv[1], encoding="utf-8"):
    original, written = line.rstrip("\n").split("\t")
    pairs += 1
    try:
        a = pydicom.dcmread(original, force=True)
        b = pydicom.dcmread(written)
        for difference in differences(a, b, ""):
            print(f"{original}: {difference}")
    except Exception as e:
        print(f"{original}: {type(e).__name__} {e}")
print(f"{pairs} pairs compared")
