
set edit:completion:arg-completer[mh] = { |@words|
    var index = (count $words)
    set index = (- $index 1)

    put (env _CLAP_IFS="\n" _CLAP_COMPLETE_INDEX=(to-string $index) MH_COMPLETE="elvish" mh -- $@words) | to-lines
}

