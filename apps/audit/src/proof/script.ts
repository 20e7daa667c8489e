/** Checks a bundle with nothing but the standard library of Python, written to be read by whoever runs it. */
export const SCRIPT = `#!/usr/bin/env python3
"""Makes the tree of RFC 6962 from the entries of this folder.  usage: python3 verify.py [kept-checkpoint ...]"""
import base64, hashlib, json, pathlib, sys

HERE = pathlib.Path(__file__).resolve().parent

def path(level, index, width):
    groups = []
    while True:
        groups.insert(0, "%03d" % (index % 1000))
        index //= 1000
        if index == 0:
            break
    name = "/".join(["x" + group for group in groups[:-1]] + groups[-1:])
    return HERE / ("tile/%s/%s%s" % (level, name, ".p/%d" % width if width < 256 else ""))

def checkpoint(file):
    origin, size, root = pathlib.Path(file).read_text("utf-8").split("\\n")[:3]
    return origin, int(size), base64.b64decode(root, validate=True)

def node(left, right): return hashlib.sha256(b"\\x01" + left + right).digest()

def root(stack):
    result = None
    for _, value in reversed(stack):
        result = value if result is None else node(value, result)
    return result if result is not None else hashlib.sha256(b"").digest()

origin, size, claimed = checkpoint(HERE / "checkpoint")
kept = [checkpoint(file) for file in sys.argv[1:]]
wanted, roots, stack, count, versions = {at for _, at, _ in kept} | {size}, {}, [], 0, {}
while count < size:
    width = min(256, size - count)
    data, tile = path("entries", count // 256, width).read_bytes(), path(0, count // 256, width).read_bytes()
    at, leaves = 0, b""
    for _ in range(width):
        length = int.from_bytes(data[at:at + 2], "big")
        entry = data[at + 2:at + 2 + length]
        assert len(entry) == length, "event %d is cut" % (count + 1)
        at += 2 + length
        event = json.loads(entry)
        expected = versions.get(event["stream"], -1) + 1
        assert event["version"] == expected, "event %d: version %d, not %d" % (count + 1, event["version"], expected)
        versions[event["stream"]] = expected
        level, value = 0, hashlib.sha256(b"\\x00" + entry).digest()
        leaves += value
        while stack and stack[-1][0] == level:
            level, value = level + 1, node(stack.pop()[1], value)
        stack.append((level, value))
        count += 1
        if count in wanted:
            roots[count] = root(stack)
    assert at == len(data), "bytes after event %d" % count
    assert leaves == tile, "a hash before event %d is not its entry's" % (count + 1)
assert size > 0 and roots[size] == claimed, "the entries do not make the root of the checkpoint"
for name, at, value in kept:
    assert name == origin and at <= size and roots.get(at, root([])) == value, "not the history of the checkpoint at %d" % at
print("%s: %d events make the root %s" % (origin, size, base64.b64encode(claimed).decode()))
print("They go on from %d kept checkpoints." % len(kept) if kept else "Only a checkpoint kept elsewhere tells that this is all.")
`;
