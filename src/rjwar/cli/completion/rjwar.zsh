#compdef rjwar
# Completion of rjwar for zsh. What the program offers is quoted by zsh where it must be, and never evaluated.
_rjwar() {
    emulate -L zsh
    local -a lines values shown open_values open_shown
    local line value
    lines=("${(@f)$(_RJWAR_COMPLETE=zsh "${(Q)words[1]}" "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null </dev/null)}")
    case ${lines[1]} in
        files)
            compset -p ${lines[2]}
            _files
            return
            ;;
        words) compset -p ${lines[2]} ;;
        *) return 1 ;;
    esac
    for line in "${(@)lines[3,-1]}"; do
        value=${line%%$'\t'*}
        [[ -n $value ]] || continue
        line=${line/$'\t'/  -- }
        if [[ $value == *[:=.] ]]; then
            open_values+=("$value")
            open_shown+=("$line")
        else
            values+=("$value")
            shown+=("$line")
        fi
    done
    (( ${#values} + ${#open_values} )) || return 1
    (( ${#values} )) && compadd -V rjwar -l -d shown -a values
    (( ${#open_values} )) && compadd -V rjwar -l -S '' -d open_shown -a open_values
    return 0
}
if [[ $funcstack[1] == _rjwar ]]; then
    _rjwar "$@"
elif (( $+functions[compdef] )); then
    compdef _rjwar rjwar
fi
