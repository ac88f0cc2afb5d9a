"""What a shell offers after TAB: a line read as far as it is typed, what may follow,
and the shells that are told.
"""
