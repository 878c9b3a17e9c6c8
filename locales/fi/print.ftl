# What stands on paper, slides and in documents only.
