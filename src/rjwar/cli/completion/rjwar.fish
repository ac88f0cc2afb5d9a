# Completion of rjwar for fish. What the program offers is quoted by fish where it must be, and never evaluated.
function __rjwar_complete
    set -l words (commandline -opc)
    set -l word (commandline -ct | string collect)
    set -l plain (string unescape -- "$word" 2>/dev/null)
    or set plain (string replace -r '^["\']' '' -- "$word" | string collect)
    set -l lines (_RJWAR_COMPLETE=fish $words[1] $words[2..-1] "$plain" 2>/dev/null </dev/null)
    set -l kept (string sub -l (math "0$lines[2]") -- "$plain" | string collect)
    switch "$lines[1]"
        case files
            if test -n "$kept"
                for path in (__fish_complete_path (string sub -s (math "1 + 0$lines[2]") -- "$plain"))
                    printf '%s%s\n' "$kept" "$path"
                end
            else
                __fish_complete_path "$word"
            end
        case words
            for line in $lines[3..-1]
                printf '%s%s\n' "$kept" "$line"
            end
    end
end
complete -c rjwar -f -k -a '(__rjwar_complete)'
