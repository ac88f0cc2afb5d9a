# Completion of rjwar for bash. What the program offers is inserted as it is and never evaluated; it has no sign that bash would act on.
_rjwar() {
    local -a offers=()
    local line
    while IFS= read -r line; do
        offers+=("$line")
    done < <(_RJWAR_COMPLETE=bash "$1" "${COMP_LINE:0:COMP_POINT}" "$COMP_WORDBREAKS" 2>/dev/null </dev/null)
    COMPREPLY=()
    case ${offers[0]-} in
        files) compopt -o default -o bashdefault 2>/dev/null ;;
        words)
            COMPREPLY=("${offers[@]:1}")
            if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[:=.] ]]; then
                compopt -o nospace 2>/dev/null
            fi
            ;;
    esac
}
complete -o nosort -F _rjwar rjwar 2>/dev/null || complete -F _rjwar rjwar
