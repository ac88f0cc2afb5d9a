"""For people. Each module is a view by its file name:
`render(answer, look)` returns `Lines`, which Rich paints and a pipe takes plain.
"""
