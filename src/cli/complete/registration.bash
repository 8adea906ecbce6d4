# Completion of mh for bash, from 3.2 on: what can stand there, mh itself is asked.

_mh() {
    # Bash cuts words at the characters of COMP_WORDBREAKS too, as at the colon of tag:work. What stands together
    # in the line is put together again.
    local at current=0 last=-1 piece before='' breaks='^[:=@]+$' rest="$COMP_LINE" pieces=("${COMP_WORDS[@]}")
    local words=()
    for ((at = 0; at < ${#pieces[@]}; at++)); do
        piece="${pieces[at]}"
        if [[ $at -gt 0 && -n $piece && $rest != [[:space:]]* ]] && [[ $piece =~ $breaks || $before =~ $breaks ]]; then
            words[last]="${words[last]}$piece"
        else
            words[++last]="$piece"
        fi
        [[ $at -eq $COMP_CWORD ]] && current=$last
        before="$piece"
        rest="${rest#*"$piece"}"
    done

    # Only what stands behind such a character is put into the line in place of what was typed.
    local typed="$2"
    [[ $typed =~ $breaks ]] && typed=''
    before="${words[current]%"$typed"}"
    if [[ $before =~ [:=@]$ && ${words[current]} == "$before$typed" && $typed != "${words[current]}" ]]; then
        [[ ${COMP_WORDBREAKS-} == *"${before:${#before}-1}"* ]] || before=''
    else
        before=''
        [[ ${BASH_VERSINFO[0]} -ge 4 ]] && words[current]="$2"
    fi

    local IFS=$'\013'
    COMPREPLY=($(
        _CLAP_COMPLETE_INDEX="$current" _CLAP_COMPLETE_COMP_TYPE="$COMP_TYPE" MH_COMPLETE_BEFORE="$before" \
            MH_COMPLETE=bash mh -- "${words[@]}" 2>/dev/null
    ))
    # Behind these a value is still to come.
    [[ "${COMPREPLY-}" == *[=/:] ]] && compopt -o nospace 2>/dev/null
    return 0
}

complete -o bashdefault -o nosort -F _mh mh 2>/dev/null || complete -o bashdefault -F _mh mh
