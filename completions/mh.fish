complete --keep-order --exclusive --command mh --arguments "(MH_COMPLETE=fish mh -- (commandline --current-process --tokenize --cut-at-cursor) (commandline --current-token))"
