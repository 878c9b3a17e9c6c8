# What changed since an earlier build, and what a persona is called through time.
