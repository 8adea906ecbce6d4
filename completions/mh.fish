# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_mh_global_optspecs
    string join \n u/user= home= session= token-file= format= json q/quiet v/verbose no-color plain lock-timeout= yes h/help V/version
end

function __fish_mh_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_mh_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_mh_using_subcommand
    set -l cmd (__fish_mh_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c mh -n "__fish_mh_needs_command" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_needs_command" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_needs_command" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_needs_command" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_needs_command" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_needs_command" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_needs_command" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_needs_command" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_needs_command" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_needs_command" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_needs_command" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_needs_command" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_needs_command" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_needs_command" -s V -l version -d 'Print version'
complete -c mh -n "__fish_mh_needs_command" -f -a "capture" -d 'Put a memory away and print its id'
complete -c mh -n "__fish_mh_needs_command" -f -a "search" -d 'Find memories and tasks by what stands in them'
complete -c mh -n "__fish_mh_needs_command" -f -a "show" -d 'Show a memory'
complete -c mh -n "__fish_mh_needs_command" -f -a "status" -d 'Show who you are, what you captured lately, and what is to be done'
complete -c mh -n "__fish_mh_needs_command" -f -a "today" -d 'Show a day as it went: memories, tasks done, changes of the mode'
complete -c mh -n "__fish_mh_needs_command" -f -a "stats" -d 'Draw a calendar of captures, and count them by type, tag and hour'
complete -c mh -n "__fish_mh_needs_command" -f -a "edit" -d 'Change a memory'
complete -c mh -n "__fish_mh_needs_command" -f -a "undo" -d 'Take back what a command changed'
complete -c mh -n "__fish_mh_needs_command" -f -a "redo" -d 'Take back your newest undo'
complete -c mh -n "__fish_mh_needs_command" -f -a "memory" -d 'List, edit, remove and restore memories, and see their past'
complete -c mh -n "__fish_mh_needs_command" -f -a "task" -d 'List tasks by urgency, add and change them, and say which is next'
complete -c mh -n "__fish_mh_needs_command" -f -a "session" -d 'Start, list and end sessions, and say what stands in their contexts'
complete -c mh -n "__fish_mh_needs_command" -f -a "config" -d 'Read and change the profile\'s configuration, and the home\'s settings'
complete -c mh -n "__fish_mh_needs_command" -f -a "model" -d 'Say which model plays which role, or give a role another'
complete -c mh -n "__fish_mh_needs_command" -f -a "persona" -d 'Show and change who the assistant is: the persona, and its facets'
complete -c mh -n "__fish_mh_needs_command" -f -a "mode" -d 'Say which cognitive mode the profile is in, or put it into another'
complete -c mh -n "__fish_mh_needs_command" -f -a "trust" -d 'Say how much the assistant may do alone, or set it'
complete -c mh -n "__fish_mh_needs_command" -f -a "user" -d 'Add, list, show, change and choose accounts'
complete -c mh -n "__fish_mh_needs_command" -f -a "auth" -d 'Sign in and out; passwords, and tokens for scripts'
complete -c mh -n "__fish_mh_needs_command" -f -a "whoami" -d 'Say who you are here, and how that was chosen'
complete -c mh -n "__fish_mh_needs_command" -f -a "prompt" -d 'Print a few words for a shell\'s prompt'
complete -c mh -n "__fish_mh_needs_command" -f -a "op" -d 'List and show operations: what each command changed'
complete -c mh -n "__fish_mh_needs_command" -f -a "audit" -d 'List who did what, and verify that no line is missing'
complete -c mh -n "__fish_mh_needs_command" -f -a "migrate" -d 'Bring the home of MetaHuman OS or AirFit over, and be able to go back'
complete -c mh -n "__fish_mh_needs_command" -f -a "admin" -d 'Look after the home'
complete -c mh -n "__fish_mh_needs_command" -f -a "each" -d 'Run a program once for each account'
complete -c mh -n "__fish_mh_needs_command" -f -a "path" -d 'Print where something lies on the disk'
complete -c mh -n "__fish_mh_needs_command" -f -a "doctor" -d 'Look for damage, and mend what loses nothing'
complete -c mh -n "__fish_mh_needs_command" -f -a "init" -d 'Make a home'
complete -c mh -n "__fish_mh_needs_command" -f -a "schema" -d 'List the kinds of answers, or print the JSON schema of one'
complete -c mh -n "__fish_mh_needs_command" -f -a "completions" -d 'Print the completion script of a shell'
complete -c mh -n "__fish_mh_needs_command" -f -a "man" -d 'Write the manual, a page per command'
complete -c mh -n "__fish_mh_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand capture" -l type -d 'What kind of memory: observation, journal, reflection or another word [default: observation]' -r
complete -c mh -n "__fish_mh_using_subcommand capture" -l tag -d 'A tag, beside those in the text; may be repeated' -r
complete -c mh -n "__fish_mh_using_subcommand capture" -l entity -d 'A person, place or thing, beside those in the text; may be repeated' -r
complete -c mh -n "__fish_mh_using_subcommand capture" -l importance -d 'How important, from 0 to 1 [default: 0.5]' -r
complete -c mh -n "__fish_mh_using_subcommand capture" -l at -d 'When it happened: 2026-11-21, yesterday, "2 hours ago", RFC 3339 [default: now]' -r
complete -c mh -n "__fish_mh_using_subcommand capture" -l link -d 'A link to another memory, as in follows:k7x2q; may be repeated' -r
complete -c mh -n "__fish_mh_using_subcommand capture" -l meta -d 'Further data: NAME=TEXT, or NAME:=JSON; may be repeated' -r
complete -c mh -n "__fish_mh_using_subcommand capture" -l response -d 'What was answered to it' -r
complete -c mh -n "__fish_mh_using_subcommand capture" -l key -d 'A name for this capture: the same key again gives the same memory, so that a retry is safe' -r
complete -c mh -n "__fish_mh_using_subcommand capture" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand capture" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand capture" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand capture" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand capture" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand capture" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand capture" -l public -d 'Show it to readers of a public profile'
complete -c mh -n "__fish_mh_using_subcommand capture" -l editor -d 'Open the editor, with the text of the command line to begin with'
complete -c mh -n "__fish_mh_using_subcommand capture" -l no-parse -d 'Leave # and @ in the text alone'
complete -c mh -n "__fish_mh_using_subcommand capture" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand capture" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand capture" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand capture" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand capture" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand capture" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand capture" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand capture" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand search" -l since -d 'The first day or time: 2026-11-21, yesterday, "2 weeks ago", RFC 3339' -r
complete -c mh -n "__fish_mh_using_subcommand search" -l until -d 'The last day or time; a day counts as a whole' -r
complete -c mh -n "__fish_mh_using_subcommand search" -l limit -d 'How many at most; 0 is no limit' -r
complete -c mh -n "__fish_mh_using_subcommand search" -l sort -d 'What comes first: the best (rank) or the newest (time)' -r -f -a "rank\t''
time\t''"
complete -c mh -n "__fish_mh_using_subcommand search" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand search" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand search" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand search" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand search" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand search" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand search" -l explain -d 'Say why each of them matches, and what its score is made of'
complete -c mh -n "__fish_mh_using_subcommand search" -l require-match -d 'End with exit code 3 where nothing matches'
complete -c mh -n "__fish_mh_using_subcommand search" -l include-incorrect -d 'Find memories too that were marked as incorrect'
complete -c mh -n "__fish_mh_using_subcommand search" -l all-users -d 'Look through everybody\'s profile (admins); each of somebody else\'s is a line in the log'
complete -c mh -n "__fish_mh_using_subcommand search" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand search" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand search" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand search" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand search" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand search" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand search" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand show" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand show" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand show" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand show" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand show" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand show" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand show" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand show" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand show" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand show" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand show" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand show" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand show" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand status" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand status" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand status" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand status" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand status" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand status" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand status" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand status" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand status" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand status" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand status" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand status" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand status" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand today" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand today" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand today" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand today" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand today" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand today" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand today" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand today" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand today" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand today" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand today" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand today" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand today" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand stats" -l year -d 'A calendar year; without a number the present one' -r
complete -c mh -n "__fish_mh_using_subcommand stats" -l svg -d 'Draw the calendar into an SVG file; - is standard output' -r -F
complete -c mh -n "__fish_mh_using_subcommand stats" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand stats" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand stats" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand stats" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand stats" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand stats" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand stats" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand stats" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand stats" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand stats" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand stats" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand stats" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand stats" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand edit" -l content -d 'Another text' -r
complete -c mh -n "__fish_mh_using_subcommand edit" -l type -d 'Another type' -r
complete -c mh -n "__fish_mh_using_subcommand edit" -l importance -d 'Another importance, from 0 to 1' -r
complete -c mh -n "__fish_mh_using_subcommand edit" -l at -d 'Another time; the memory gets the id of that time' -r
complete -c mh -n "__fish_mh_using_subcommand edit" -l tag -d 'A tag to add; can be repeated' -r
complete -c mh -n "__fish_mh_using_subcommand edit" -l untag -d 'A tag to take away; can be repeated' -r
complete -c mh -n "__fish_mh_using_subcommand edit" -l expect-revision -d 'Change it only if it is still at this revision (4 digits of it or more)' -r
complete -c mh -n "__fish_mh_using_subcommand edit" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand edit" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand edit" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand edit" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand edit" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand edit" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand edit" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand edit" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand edit" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand edit" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand edit" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand edit" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand edit" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand edit" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand undo" -l steps -d 'How many operations to take back, newest first' -r
complete -c mh -n "__fish_mh_using_subcommand undo" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand undo" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand undo" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand undo" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand undo" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand undo" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand undo" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand undo" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand undo" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand undo" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand undo" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand undo" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand undo" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand undo" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand redo" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand redo" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand redo" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand redo" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand redo" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand redo" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand redo" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand redo" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand redo" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand redo" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand redo" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand redo" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand redo" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand redo" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -f -a "list" -d 'List memories, newest first'
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -f -a "edit" -d 'Change a memory: by options, or without any in the editor'
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -f -a "remove" -d 'Take memories away; history keeps them'
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -f -a "restore" -d 'Bring removed memories back'
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -f -a "versions" -d 'List the states that a memory had, the present one first'
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -f -a "diff" -d 'Show what changed between two states of a memory'
complete -c mh -n "__fish_mh_using_subcommand memory; and not __fish_seen_subcommand_from list edit remove restore versions diff help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -l since -d 'The first day or time: 2026-11-21, yesterday, "2 weeks ago", RFC 3339' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -l until -d 'The last day or time; a day counts as a whole' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -l type -d 'A type; may be repeated, and any one is enough' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -l tag -d 'A tag; may be repeated, and all are needed' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -l entity -d 'A person, place or thing; may be repeated, and all are needed' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -l limit -d 'How many at most; 0 is no limit' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -l reverse -d 'List the oldest first'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -l content -d 'Another text' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -l type -d 'Another type' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -l importance -d 'Another importance, from 0 to 1' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -l at -d 'Another time; the memory gets the id of that time' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -l tag -d 'A tag to add; can be repeated' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -l untag -d 'A tag to take away; can be repeated' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -l expect-revision -d 'Change it only if it is still at this revision (4 digits of it or more)' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from remove" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from remove" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from remove" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from remove" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from remove" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from remove" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from remove" -l purge -d 'Delete them for good, their past included'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from remove" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from remove" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from remove" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from remove" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from remove" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from restore" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from restore" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from restore" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from restore" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from restore" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from restore" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from restore" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from restore" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from restore" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from restore" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from restore" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from restore" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from restore" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from versions" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from versions" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from versions" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from versions" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from versions" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from versions" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from versions" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from versions" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from versions" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from versions" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from versions" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from versions" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from versions" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from diff" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from diff" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from diff" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from diff" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from diff" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from diff" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from diff" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from diff" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from diff" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from diff" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from diff" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from diff" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from diff" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from help" -f -a "list" -d 'List memories, newest first'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Change a memory: by options, or without any in the editor'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Take memories away; history keeps them'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from help" -f -a "restore" -d 'Bring removed memories back'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from help" -f -a "versions" -d 'List the states that a memory had, the present one first'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from help" -f -a "diff" -d 'Show what changed between two states of a memory'
complete -c mh -n "__fish_mh_using_subcommand memory; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -f -a "list" -d 'List tasks, the most urgent first'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -f -a "next" -d 'Say which task comes first, and why'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -f -a "show" -d 'Show a task, what it waits for, and what waits for it'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -f -a "add" -d 'Add a task and print its id'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -f -a "edit" -d 'Change what a task says: by options, or without any in the editor'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -f -a "start" -d 'Begin tasks'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -f -a "stop" -d 'Lay tasks down again that were begun'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -f -a "done" -d 'Say that tasks are done'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -f -a "cancel" -d 'Give tasks up; a task that comes again comes no more'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -f -a "reopen" -d 'Take tasks up again that were done or given up'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -f -a "block" -d 'Say that something holds a task up'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -f -a "unblock" -d 'Say that nothing holds tasks up any more'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -f -a "note" -d 'Note something about a task'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -f -a "remove" -d 'Take tasks away; they can be restored'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -f -a "restore" -d 'Bring removed tasks back'
complete -c mh -n "__fish_mh_using_subcommand task; and not __fish_seen_subcommand_from list next show add edit start stop done cancel reopen block unblock note remove restore help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from list" -l status -d 'todo, in_progress, blocked, done, cancelled, deleted, open or all; may be repeated, and any one is enough [default: open]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from list" -l tag -d 'A tag; may be repeated, and all are needed' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from list" -l project -d 'A project, by its id or name' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from list" -l due-before -d 'Due before this day or time: 2026-12-01, friday, "in 3 days", RFC 3339' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from list" -l limit -d 'How many at most; 0 is no limit [default: 50]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from list" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from list" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from list" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from list" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from list" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from list" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from list" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from list" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from list" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from next" -l tag -d 'A tag; may be repeated, and all are needed' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from next" -l project -d 'A project, by its id or name' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from next" -l due-before -d 'Due before this day or time: 2026-12-01, friday, "in 3 days", RFC 3339' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from next" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from next" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from next" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from next" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from next" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from next" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from next" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from next" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from next" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from next" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from next" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from next" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from next" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from show" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from show" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from show" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from show" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from show" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from show" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from show" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from show" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from show" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -l priority -d 'P0 (at once), P1, P2 or P3 [default: P2]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -l due -d 'When it is due: tomorrow, friday, 2026-12-01, "in 3 days", "2026-12-01 14:00"' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -l tag -d 'A tag, beside those in the title; may be repeated' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -l depends -d 'A task that has to be done first; may be repeated' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -l project -d 'Its project, by id or name' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -l every -d 'How often it comes again: day, "2 weeks", month, year, monday, weekday' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -l description -d 'More about it' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l title -d 'Another title' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l description -d 'Another description' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l priority -d 'P0 (at once), P1, P2 or P3' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l due -d 'Another due date: tomorrow, friday, 2026-12-01, "in 3 days", "2026-12-01 14:00"' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l tag -d 'A tag to add; may be repeated' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l untag -d 'A tag to take away; may be repeated' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l depends -d 'A task that has to be done first; may be repeated' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l undepend -d 'A task that need not be done first; may be repeated' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l project -d 'Another project, by id or name' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l every -d 'How often it comes again: day, "2 weeks", month, year, monday, weekday' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l expect-revision -d 'Change it only if it is still at this revision (4 digits of it or more)' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l no-due -d 'Take the due date away'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l no-project -d 'Take it out of its project'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l no-every -d 'Let it come no more'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from start" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from start" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from start" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from start" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from start" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from start" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from start" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from start" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from start" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from start" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from start" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from start" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from stop" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from stop" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from stop" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from stop" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from stop" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from stop" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from stop" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from stop" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from stop" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from stop" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from stop" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from stop" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from stop" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from stop" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from done" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from done" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from done" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from done" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from done" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from done" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from done" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from done" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from done" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from done" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from done" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from done" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from done" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from done" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from cancel" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from cancel" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from cancel" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from cancel" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from cancel" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from cancel" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from cancel" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from cancel" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from cancel" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from cancel" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from cancel" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from reopen" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from reopen" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from reopen" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from reopen" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from reopen" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from reopen" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from reopen" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from reopen" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from reopen" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from reopen" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from reopen" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from reopen" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from reopen" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from reopen" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from block" -l reason -d 'What holds it up' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from block" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from block" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from block" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from block" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from block" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from block" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from block" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from block" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from block" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from block" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from block" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from block" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from block" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from block" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from unblock" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from unblock" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from unblock" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from unblock" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from unblock" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from unblock" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from unblock" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from unblock" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from unblock" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from unblock" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from unblock" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from unblock" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from unblock" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from unblock" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from note" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from note" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from note" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from note" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from note" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from note" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from note" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from note" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from note" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from note" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from note" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from note" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from note" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from note" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from remove" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from remove" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from remove" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from remove" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from remove" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from remove" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from remove" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from remove" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from remove" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from remove" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from remove" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from restore" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from restore" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from restore" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from restore" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from restore" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from restore" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from restore" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from restore" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from restore" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from restore" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from restore" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from restore" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from restore" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "list" -d 'List tasks, the most urgent first'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "next" -d 'Say which task comes first, and why'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a task, what it waits for, and what waits for it'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add a task and print its id'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Change what a task says: by options, or without any in the editor'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "start" -d 'Begin tasks'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "stop" -d 'Lay tasks down again that were begun'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "done" -d 'Say that tasks are done'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "cancel" -d 'Give tasks up; a task that comes again comes no more'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "reopen" -d 'Take tasks up again that were done or given up'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "block" -d 'Say that something holds a task up'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "unblock" -d 'Say that nothing holds tasks up any more'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "note" -d 'Note something about a task'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Take tasks away; they can be restored'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "restore" -d 'Bring removed tasks back'
complete -c mh -n "__fish_mh_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -f -a "start" -d 'Start a session and print its id'
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -f -a "list" -d 'List sessions, the newest first'
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -f -a "show" -d 'Show a session: how it stands, and how much was said in it'
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -f -a "context" -d 'Print the whole of a session for an assistant: context and messages'
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -f -a "set" -d 'Change what stands in a session\'s context'
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -f -a "touch" -d 'Note that something happened in a session: it is active again'
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -f -a "end" -d 'End sessions'
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -f -a "say" -d 'Say something in a session and print the message\'s id'
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -f -a "messages" -d 'Show what was said in a session, and follow what is said'
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -f -a "search" -d 'Look for words in what was said'
complete -c mh -n "__fish_mh_using_subcommand session; and not __fish_seen_subcommand_from start list show context set touch end say messages search help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from start" -l type -d 'Through what you talk: web, mobile, api, voice or cli' -r -f -a "web\t''
mobile\t''
api\t''
voice\t''
cli\t''"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from start" -l label -d 'What you call it' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from start" -l ttl -d 'How long it lasts: 90m, 24h, 7days [default: sessions.ttl of mh.toml, 24h; guests: 1h]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from start" -l template -d 'A context to begin with' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from start" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from start" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from start" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from start" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from start" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from start" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from start" -l evict-oldest -d 'Where no more may be live, end the oldest'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from start" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from start" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from start" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from start" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from start" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from start" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from list" -l status -d 'active, idle, expired, terminated, live (active or idle) or all; may be repeated, and any one is enough [default: live]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from list" -l after -d 'Only those that are older than this one' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from list" -l limit -d 'How many at most; 0 is no limit [default: 20]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from list" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from list" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from list" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from list" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from list" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from list" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from list" -l all-users -d 'List the sessions of everybody, for admins'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from list" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from list" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from list" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from show" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from show" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from show" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from show" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from show" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from show" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from show" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from show" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from show" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from context" -l tail -d 'Of the messages, only the last so many' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from context" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from context" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from context" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from context" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from context" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from context" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from context" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from context" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from context" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from context" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from context" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from context" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from context" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from set" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from set" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from set" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from set" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from set" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from set" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from set" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from set" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from set" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from set" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from set" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from touch" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from touch" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from touch" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from touch" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from touch" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from touch" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from touch" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from touch" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from touch" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from touch" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from touch" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from touch" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from touch" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from touch" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from end" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from end" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from end" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from end" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from end" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from end" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from end" -l mine -d 'End all that go on'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from end" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from end" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from end" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from end" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from end" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from end" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from end" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from end" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from say" -l role -d 'Who says it: user, assistant or system' -r -f -a "user\t''
assistant\t''
system\t''"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from say" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from say" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from say" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from say" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from say" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from say" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from say" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from say" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from say" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from say" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from say" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from say" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from say" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from messages" -l tail -d 'Show the last so many only' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from messages" -l after -d 'Show those after this message' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from messages" -l limit -d 'How many at most, the oldest first; 0 is no limit' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from messages" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from messages" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from messages" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from messages" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from messages" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from messages" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from messages" -s f -l follow -d 'Go on with what is said from now on'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from messages" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from messages" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from messages" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from messages" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from messages" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from messages" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from messages" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from search" -l limit -d 'How many at most, the newest first; 0 is no limit' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from search" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from search" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from search" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from search" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from search" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from search" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from search" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from search" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from search" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from search" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from search" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from search" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from search" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from help" -f -a "start" -d 'Start a session and print its id'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from help" -f -a "list" -d 'List sessions, the newest first'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show a session: how it stands, and how much was said in it'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from help" -f -a "context" -d 'Print the whole of a session for an assistant: context and messages'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from help" -f -a "set" -d 'Change what stands in a session\'s context'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from help" -f -a "touch" -d 'Note that something happened in a session: it is active again'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from help" -f -a "end" -d 'End sessions'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from help" -f -a "say" -d 'Say something in a session and print the message\'s id'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from help" -f -a "messages" -d 'Show what was said in a session, and follow what is said'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from help" -f -a "search" -d 'Look for words in what was said'
complete -c mh -n "__fish_mh_using_subcommand session; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -l system -d 'The settings of the home (mh.toml); only admins change them'
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -f -a "get" -d 'Print a setting, or a whole file of them'
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -f -a "set" -d 'Give settings other values'
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -f -a "unset" -d 'Take settings away'
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -f -a "list" -d 'List the settings, a line each'
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -f -a "edit" -d 'Change a file in the editor'
complete -c mh -n "__fish_mh_using_subcommand config; and not __fish_seen_subcommand_from get set unset list edit help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from get" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from get" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from get" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from get" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from get" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from get" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from get" -l reveal -d 'Show a secret'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from get" -l system -d 'The settings of the home (mh.toml); only admins change them'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from get" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from get" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from get" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from get" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from get" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from set" -l file -d 'Read one secret from a file' -r -F
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from set" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from set" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from set" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from set" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from set" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from set" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from set" -l stdin -d 'Read one secret from standard input'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from set" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from set" -l system -d 'The settings of the home (mh.toml); only admins change them'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from set" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from set" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from set" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from set" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from unset" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from unset" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from unset" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from unset" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from unset" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from unset" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from unset" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from unset" -l system -d 'The settings of the home (mh.toml); only admins change them'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from unset" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from unset" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from unset" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from unset" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from unset" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from unset" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from unset" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from list" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from list" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from list" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from list" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from list" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from list" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from list" -l origin -d 'Say where each value comes from'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from list" -l system -d 'The settings of the home (mh.toml); only admins change them'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from list" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from list" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from list" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from edit" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from edit" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from edit" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from edit" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from edit" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from edit" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from edit" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from edit" -l system -d 'The settings of the home (mh.toml); only admins change them'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from edit" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from edit" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from edit" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from edit" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "get" -d 'Print a setting, or a whole file of them'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "set" -d 'Give settings other values'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "unset" -d 'Take settings away'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the settings, a line each'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Change a file in the editor'
complete -c mh -n "__fish_mh_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand model; and not __fish_seen_subcommand_from show set help" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand model; and not __fish_seen_subcommand_from show set help" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand model; and not __fish_seen_subcommand_from show set help" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand model; and not __fish_seen_subcommand_from show set help" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand model; and not __fish_seen_subcommand_from show set help" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand model; and not __fish_seen_subcommand_from show set help" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand model; and not __fish_seen_subcommand_from show set help" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand model; and not __fish_seen_subcommand_from show set help" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand model; and not __fish_seen_subcommand_from show set help" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand model; and not __fish_seen_subcommand_from show set help" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand model; and not __fish_seen_subcommand_from show set help" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand model; and not __fish_seen_subcommand_from show set help" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand model; and not __fish_seen_subcommand_from show set help" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand model; and not __fish_seen_subcommand_from show set help" -f -a "show" -d 'Show the roles, or one of them, with the models that play them'
complete -c mh -n "__fish_mh_using_subcommand model; and not __fish_seen_subcommand_from show set help" -f -a "set" -d 'Give a role another model'
complete -c mh -n "__fish_mh_using_subcommand model; and not __fish_seen_subcommand_from show set help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from show" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from show" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from show" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from show" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from show" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from show" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from show" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from show" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from show" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from set" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from set" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from set" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from set" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from set" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from set" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from set" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from set" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from set" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from set" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from set" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show the roles, or one of them, with the models that play them'
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from help" -f -a "set" -d 'Give a role another model'
complete -c mh -n "__fish_mh_using_subcommand model; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -f -a "show" -d 'Show the persona as it speaks, or one value of it'
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -f -a "set" -d 'Set values'
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -f -a "unset" -d 'Take values away'
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -f -a "edit" -d 'Change a part in the editor'
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -f -a "validate" -d 'Say what is wrong, and which placeholders are left'
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -f -a "versions" -d 'List the states that a part had, the present one first'
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -f -a "restore" -d 'Make a former state of a part the present one'
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -f -a "reset" -d 'Take a part back to the template'
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -f -a "init" -d 'Fill the placeholders by asking'
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -f -a "prompt" -d 'Print the system prompt that persona, facet and trust level amount to'
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -f -a "facet" -d 'List, add, choose, change and remove facets: sides of the persona'
complete -c mh -n "__fish_mh_using_subcommand persona; and not __fish_seen_subcommand_from show set unset edit validate versions restore reset init prompt facet help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from show" -l facet -d 'With this facet instead of the active one; none for the bare core' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from show" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from show" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from show" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from show" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from show" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from show" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from show" -l summary -d 'In two sentences'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from show" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from show" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from show" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from set" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from set" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from set" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from set" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from set" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from set" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from set" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from set" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from set" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from set" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from set" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from unset" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from unset" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from unset" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from unset" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from unset" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from unset" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from unset" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from unset" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from unset" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from unset" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from unset" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from unset" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from unset" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from unset" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from edit" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from edit" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from edit" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from edit" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from edit" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from edit" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from edit" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from edit" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from edit" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from edit" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from edit" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from validate" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from validate" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from validate" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from validate" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from validate" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from validate" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from validate" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from validate" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from validate" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from validate" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from validate" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from validate" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from validate" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from versions" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from versions" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from versions" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from versions" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from versions" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from versions" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from versions" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from versions" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from versions" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from versions" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from versions" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from versions" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from versions" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from restore" -l part -d 'core, relationships, routines, decision-rules, facets or facets/NAME' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from restore" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from restore" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from restore" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from restore" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from restore" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from restore" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from restore" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from restore" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from restore" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from restore" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from restore" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from restore" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from restore" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from reset" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from reset" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from reset" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from reset" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from reset" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from reset" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from reset" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from reset" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from reset" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from reset" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from reset" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from reset" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from reset" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from init" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from init" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from init" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from init" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from init" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from init" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from init" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from init" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from init" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from init" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from init" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from init" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from init" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from init" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from prompt" -l facet -d 'With this facet instead of the active one; none for the bare core' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from prompt" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from prompt" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from prompt" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from prompt" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from prompt" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from prompt" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from prompt" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from prompt" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from prompt" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from prompt" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from prompt" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from prompt" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from prompt" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from facet" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from facet" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from facet" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from facet" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from facet" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from facet" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from facet" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from facet" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from facet" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from facet" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from facet" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from facet" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from facet" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from facet" -f -a "list" -d 'List the facets; the one that speaks has a mark'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from facet" -f -a "add" -d 'Add a facet'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from facet" -f -a "use" -d 'Let another facet speak'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from facet" -f -a "edit" -d 'Change what a facet says in the editor'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from facet" -f -a "remove" -d 'Take a facet away, with its file'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from facet" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show the persona as it speaks, or one value of it'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from help" -f -a "set" -d 'Set values'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from help" -f -a "unset" -d 'Take values away'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from help" -f -a "edit" -d 'Change a part in the editor'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from help" -f -a "validate" -d 'Say what is wrong, and which placeholders are left'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from help" -f -a "versions" -d 'List the states that a part had, the present one first'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from help" -f -a "restore" -d 'Make a former state of a part the present one'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from help" -f -a "reset" -d 'Take a part back to the template'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from help" -f -a "init" -d 'Fill the placeholders by asking'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from help" -f -a "prompt" -d 'Print the system prompt that persona, facet and trust level amount to'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from help" -f -a "facet" -d 'List, add, choose, change and remove facets: sides of the persona'
complete -c mh -n "__fish_mh_using_subcommand persona; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand mode; and not __fish_seen_subcommand_from show set help" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand mode; and not __fish_seen_subcommand_from show set help" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand mode; and not __fish_seen_subcommand_from show set help" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand mode; and not __fish_seen_subcommand_from show set help" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand mode; and not __fish_seen_subcommand_from show set help" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand mode; and not __fish_seen_subcommand_from show set help" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand mode; and not __fish_seen_subcommand_from show set help" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand mode; and not __fish_seen_subcommand_from show set help" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand mode; and not __fish_seen_subcommand_from show set help" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand mode; and not __fish_seen_subcommand_from show set help" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand mode; and not __fish_seen_subcommand_from show set help" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand mode; and not __fish_seen_subcommand_from show set help" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand mode; and not __fish_seen_subcommand_from show set help" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand mode; and not __fish_seen_subcommand_from show set help" -f -a "show" -d 'Say which mode the profile is in, and since when'
complete -c mh -n "__fish_mh_using_subcommand mode; and not __fish_seen_subcommand_from show set help" -f -a "set" -d 'Put the profile into another mode'
complete -c mh -n "__fish_mh_using_subcommand mode; and not __fish_seen_subcommand_from show set help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from show" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from show" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from show" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from show" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from show" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from show" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from show" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from show" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from show" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from set" -l reason -d 'Why, for the history' -r
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from set" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from set" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from set" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from set" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from set" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from set" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from set" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from set" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from set" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from set" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from set" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from help" -f -a "show" -d 'Say which mode the profile is in, and since when'
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from help" -f -a "set" -d 'Put the profile into another mode'
complete -c mh -n "__fish_mh_using_subcommand mode; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand trust; and not __fish_seen_subcommand_from show set help" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand trust; and not __fish_seen_subcommand_from show set help" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand trust; and not __fish_seen_subcommand_from show set help" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand trust; and not __fish_seen_subcommand_from show set help" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand trust; and not __fish_seen_subcommand_from show set help" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand trust; and not __fish_seen_subcommand_from show set help" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand trust; and not __fish_seen_subcommand_from show set help" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand trust; and not __fish_seen_subcommand_from show set help" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand trust; and not __fish_seen_subcommand_from show set help" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand trust; and not __fish_seen_subcommand_from show set help" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand trust; and not __fish_seen_subcommand_from show set help" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand trust; and not __fish_seen_subcommand_from show set help" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand trust; and not __fish_seen_subcommand_from show set help" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand trust; and not __fish_seen_subcommand_from show set help" -f -a "show" -d 'Say how much the assistant may do, and what else it could be'
complete -c mh -n "__fish_mh_using_subcommand trust; and not __fish_seen_subcommand_from show set help" -f -a "set" -d 'Set how much the assistant may do'
complete -c mh -n "__fish_mh_using_subcommand trust; and not __fish_seen_subcommand_from show set help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from show" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from show" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from show" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from show" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from show" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from show" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from show" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from show" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from show" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from set" -l reason -d 'Why, for the log' -r
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from set" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from set" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from set" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from set" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from set" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from set" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from set" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from set" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from set" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from set" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from set" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from help" -f -a "show" -d 'Say how much the assistant may do, and what else it could be'
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from help" -f -a "set" -d 'Set how much the assistant may do'
complete -c mh -n "__fish_mh_using_subcommand trust; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -f -a "add" -d 'Add an account with a profile of its own'
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -f -a "list" -d 'List the accounts that you may see'
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -f -a "show" -d 'Show an account'
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -f -a "set" -d 'Change an account'
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -f -a "rename" -d 'Give an account another name'
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -f -a "remove" -d 'Take an account away with its profile'
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -f -a "import" -d 'Add the accounts of a list, all of them or none'
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -f -a "quota" -d 'Show what somebody may have, and how much of it they have'
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -f -a "switch" -d 'Choose whose profile the commands at this terminal work on'
complete -c mh -n "__fish_mh_using_subcommand user; and not __fish_seen_subcommand_from add list show set rename remove import quota switch help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -l role -d 'What it may do: admin, user or guest [default: user]' -r -f -a "admin\t''
user\t''
guest\t''"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -l display-name -d 'What people call its owner' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -l email -d 'Their e-mail address' -r -f
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -l os-user -d 'The OS user (name or number) who this is: their processes need no other proof, and the profile is theirs' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -l like -d 'Whose persona and configuration to start with; never their memories' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -l template -d 'A directory whose persona/ and etc/ to start with' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -l public -d 'Let everybody in the home read the persona, and memories that are marked public'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from list" -l role -d 'admin, user or guest' -r -f -a "admin\t''
user\t''
guest\t''"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from list" -l status -d 'active, suspended or inactive' -r -f -a "active\t''
suspended\t''
inactive\t''"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from list" -l after -d 'Only names that come later than this one' -r -f
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from list" -l limit -d 'How many at most; 0 is no limit' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from list" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from list" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from list" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from list" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from list" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from list" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from list" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from list" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from list" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from show" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from show" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from show" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from show" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from show" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from show" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from show" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from show" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from show" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from set" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from set" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from set" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from set" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from set" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from set" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from set" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from set" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from set" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from set" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from set" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from rename" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from rename" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from rename" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from rename" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from rename" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from rename" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from rename" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from rename" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from rename" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from rename" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from rename" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from rename" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from rename" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from rename" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from remove" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from remove" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from remove" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from remove" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from remove" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from remove" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from remove" -l purge -d 'Delete the profile for good: nothing brings it back'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from remove" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from remove" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from remove" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from remove" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from remove" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from import" -l map -d 'What somebody of the list is to be called here' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from import" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from import" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from import" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from import" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from import" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from import" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from import" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from import" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from import" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from import" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from import" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from quota" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from quota" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from quota" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from quota" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from quota" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from quota" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from quota" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from quota" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from quota" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from quota" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from quota" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from quota" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from quota" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from switch" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from switch" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from switch" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from switch" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from switch" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from switch" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from switch" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from switch" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from switch" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from switch" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from switch" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from switch" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from switch" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from switch" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "add" -d 'Add an account with a profile of its own'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the accounts that you may see'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show an account'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "set" -d 'Change an account'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "rename" -d 'Give an account another name'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "remove" -d 'Take an account away with its profile'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "import" -d 'Add the accounts of a list, all of them or none'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "quota" -d 'Show what somebody may have, and how much of it they have'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "switch" -d 'Choose whose profile the commands at this terminal work on'
complete -c mh -n "__fish_mh_using_subcommand user; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -f -a "login" -d 'Sign in, with a password or as a guest'
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -f -a "logout" -d 'Sign out'
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -f -a "status" -d 'Say who is signed in here, how that is known, and until when'
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -f -a "password" -d 'Set a password, or take it away'
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -f -a "reset" -d 'Make a one-time code for somebody who forgot their password'
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -f -a "recover" -d 'Take a new password for a one-time code'
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -f -a "unlock" -d 'End the wait after too many wrong passwords'
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -f -a "token" -d 'Make, list, renew and revoke tokens for scripts'
complete -c mh -n "__fish_mh_using_subcommand auth; and not __fish_seen_subcommand_from login logout status password reset recover unlock token help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from login" -l ttl -d 'For how long, as in 30m, 12h, 7d [default: auth.login_ttl of mh.toml]' -r
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from login" -l file -d 'Read the password from a file: its first line' -r -F
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from login" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from login" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from login" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from login" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from login" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from login" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from login" -l guest -d 'Come in without an account, for a while'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from login" -l stdin -d 'Read the password from standard input: its first line'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from login" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from login" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from login" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from login" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from login" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from login" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from logout" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from logout" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from logout" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from logout" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from logout" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from logout" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from logout" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from logout" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from logout" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from logout" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from logout" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from logout" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from status" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from status" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from status" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from status" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from status" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from status" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from status" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from status" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from status" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from password" -l file -d 'Read the password from a file: its first line' -r -F
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from password" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from password" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from password" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from password" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from password" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from password" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from password" -l remove -d 'Take the password away: naming the account is enough from then on'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from password" -l enable -d 'Let the password count that came along with a migration'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from password" -l stdin -d 'Read the password from standard input: its first line'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from password" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from password" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from password" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from password" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from password" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from password" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from password" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from password" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from reset" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from reset" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from reset" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from reset" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from reset" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from reset" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from reset" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from reset" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from reset" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from reset" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from reset" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from reset" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from recover" -l code-file -d 'Read the code from a file: its first line' -r -F
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from recover" -l file -d 'Read the password from a file: its first line' -r -F
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from recover" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from recover" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from recover" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from recover" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from recover" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from recover" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from recover" -l stdin -d 'Read the password from standard input: its first line'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from recover" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from recover" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from recover" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from recover" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from recover" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from recover" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from recover" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from unlock" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from unlock" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from unlock" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from unlock" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from unlock" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from unlock" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from unlock" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from unlock" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from unlock" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from unlock" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from unlock" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from unlock" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from unlock" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from token" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from token" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from token" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from token" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from token" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from token" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from token" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from token" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from token" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from token" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from token" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from token" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from token" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from token" -f -a "create" -d 'Make a token, and print it: it is shown this once'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from token" -f -a "list" -d 'List tokens and sign-ins: what they open, until when, and when they were used last'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from token" -f -a "rotate" -d 'Give a token another text, and its whole time again'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from token" -f -a "revoke" -d 'Take a token away for good'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from token" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "login" -d 'Sign in, with a password or as a guest'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "logout" -d 'Sign out'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "status" -d 'Say who is signed in here, how that is known, and until when'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "password" -d 'Set a password, or take it away'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "reset" -d 'Make a one-time code for somebody who forgot their password'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "recover" -d 'Take a new password for a one-time code'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "unlock" -d 'End the wait after too many wrong passwords'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "token" -d 'Make, list, renew and revoke tokens for scripts'
complete -c mh -n "__fish_mh_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand whoami" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand whoami" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand whoami" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand whoami" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand whoami" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand whoami" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand whoami" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand whoami" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand whoami" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand whoami" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand whoami" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand whoami" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand whoami" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand prompt" -l template -d 'What to say' -r
complete -c mh -n "__fish_mh_using_subcommand prompt" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand prompt" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand prompt" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand prompt" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand prompt" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand prompt" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand prompt" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand prompt" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand prompt" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand prompt" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand prompt" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand prompt" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand prompt" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand op; and not __fish_seen_subcommand_from list show help" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand op; and not __fish_seen_subcommand_from list show help" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand op; and not __fish_seen_subcommand_from list show help" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand op; and not __fish_seen_subcommand_from list show help" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand op; and not __fish_seen_subcommand_from list show help" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand op; and not __fish_seen_subcommand_from list show help" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand op; and not __fish_seen_subcommand_from list show help" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand op; and not __fish_seen_subcommand_from list show help" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand op; and not __fish_seen_subcommand_from list show help" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand op; and not __fish_seen_subcommand_from list show help" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand op; and not __fish_seen_subcommand_from list show help" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand op; and not __fish_seen_subcommand_from list show help" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand op; and not __fish_seen_subcommand_from list show help" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand op; and not __fish_seen_subcommand_from list show help" -f -a "list" -d 'List operations, newest first'
complete -c mh -n "__fish_mh_using_subcommand op; and not __fish_seen_subcommand_from list show help" -f -a "show" -d 'Show an operation and what it changed'
complete -c mh -n "__fish_mh_using_subcommand op; and not __fish_seen_subcommand_from list show help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from list" -l limit -d 'How many at most; 0 is no limit' -r
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from list" -l since -d 'The first day or time: 2026-11-21, yesterday, "2 weeks ago", RFC 3339' -r
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from list" -l after -d 'An operation; only what came later is listed' -r
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from list" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from list" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from list" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from list" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from list" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from list" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from list" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from list" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from list" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from show" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from show" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from show" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from show" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from show" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from show" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from show" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from show" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from show" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from show" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from help" -f -a "list" -d 'List operations, newest first'
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show an operation and what it changed'
complete -c mh -n "__fish_mh_using_subcommand op; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand audit; and not __fish_seen_subcommand_from list verify help" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand audit; and not __fish_seen_subcommand_from list verify help" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand audit; and not __fish_seen_subcommand_from list verify help" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand audit; and not __fish_seen_subcommand_from list verify help" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand audit; and not __fish_seen_subcommand_from list verify help" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand audit; and not __fish_seen_subcommand_from list verify help" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand audit; and not __fish_seen_subcommand_from list verify help" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand audit; and not __fish_seen_subcommand_from list verify help" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand audit; and not __fish_seen_subcommand_from list verify help" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand audit; and not __fish_seen_subcommand_from list verify help" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand audit; and not __fish_seen_subcommand_from list verify help" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand audit; and not __fish_seen_subcommand_from list verify help" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand audit; and not __fish_seen_subcommand_from list verify help" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand audit; and not __fish_seen_subcommand_from list verify help" -f -a "list" -d 'List who did what, newest first'
complete -c mh -n "__fish_mh_using_subcommand audit; and not __fish_seen_subcommand_from list verify help" -f -a "verify" -d 'Verify that no line of the log is missing or altered'
complete -c mh -n "__fish_mh_using_subcommand audit; and not __fish_seen_subcommand_from list verify help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -l since -d 'The first day or time: 2026-11-21, yesterday, "2 weeks ago", RFC 3339' -r
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -l event -d 'An event; a final * stands for any end' -r
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -l level -d 'How grave at least: info, warn, error or critical' -r -f -a "info\t''
warn\t''
error\t''
critical\t''"
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -l category -d 'What it is about: system, decision, action, security or data' -r -f -a "system\t''
decision\t''
action\t''
security\t''
data\t''"
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -l subject -d 'Whose data it is about: a username or an account id' -r
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -l actor -d 'Who did it' -r
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -l limit -d 'How many at most; 0 is no limit' -r
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from verify" -l head -d 'The hash of a line that must be there, as an earlier check printed it' -r
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from verify" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from verify" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from verify" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from verify" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from verify" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from verify" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from verify" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from verify" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from verify" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from verify" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "list" -d 'List who did what, newest first'
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "verify" -d 'Verify that no line of the log is missing or altered'
complete -c mh -n "__fish_mh_using_subcommand audit; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand migrate; and not __fish_seen_subcommand_from plan run list resume rollback help" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand migrate; and not __fish_seen_subcommand_from plan run list resume rollback help" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand migrate; and not __fish_seen_subcommand_from plan run list resume rollback help" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and not __fish_seen_subcommand_from plan run list resume rollback help" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand migrate; and not __fish_seen_subcommand_from plan run list resume rollback help" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand migrate; and not __fish_seen_subcommand_from plan run list resume rollback help" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and not __fish_seen_subcommand_from plan run list resume rollback help" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand migrate; and not __fish_seen_subcommand_from plan run list resume rollback help" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand migrate; and not __fish_seen_subcommand_from plan run list resume rollback help" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand migrate; and not __fish_seen_subcommand_from plan run list resume rollback help" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand migrate; and not __fish_seen_subcommand_from plan run list resume rollback help" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand migrate; and not __fish_seen_subcommand_from plan run list resume rollback help" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand migrate; and not __fish_seen_subcommand_from plan run list resume rollback help" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand migrate; and not __fish_seen_subcommand_from plan run list resume rollback help" -f -a "plan" -d 'Show what would come over, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand migrate; and not __fish_seen_subcommand_from plan run list resume rollback help" -f -a "run" -d 'Bring a home over: build, verify, put in place'
complete -c mh -n "__fish_mh_using_subcommand migrate; and not __fish_seen_subcommand_from plan run list resume rollback help" -f -a "list" -d 'List the migrations of this home, and where each stands'
complete -c mh -n "__fish_mh_using_subcommand migrate; and not __fish_seen_subcommand_from plan run list resume rollback help" -f -a "resume" -d 'Finish a migration that was interrupted'
complete -c mh -n "__fish_mh_using_subcommand migrate; and not __fish_seen_subcommand_from plan run list resume rollback help" -f -a "rollback" -d 'Put everything back as it was before a migration'
complete -c mh -n "__fish_mh_using_subcommand migrate; and not __fish_seen_subcommand_from plan run list resume rollback help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l as -d 'Whose the data becomes [default: the old home\'s owner]' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l map -d 'Another name for somebody, by the name they had; may be repeated' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l layout -d 'metahuman, metahuman-profiles, airfit or airfit-users [default: what the directory looks like]' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l timezone -d 'Where times without a zone were written, such as Europe/Berlin [default: this machine\'s zone]' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from plan" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l problems -d 'Name everything that is wrong, not the first dozen; in the other formats, list only that'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from plan" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from plan" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from plan" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from plan" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from run" -l as -d 'Whose the data becomes [default: the old home\'s owner]' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from run" -l map -d 'Another name for somebody, by the name they had; may be repeated' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from run" -l layout -d 'metahuman, metahuman-profiles, airfit or airfit-users [default: what the directory looks like]' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from run" -l timezone -d 'Where times without a zone were written, such as Europe/Berlin [default: this machine\'s zone]' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from run" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from run" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from run" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from run" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from run" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from run" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from run" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from run" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from run" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from run" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from run" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from run" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from run" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from list" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from list" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from list" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from list" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from list" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from list" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from list" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from list" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from list" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from list" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from resume" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from resume" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from resume" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from resume" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from resume" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from resume" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from resume" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from resume" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from resume" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from resume" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from resume" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from resume" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from rollback" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from rollback" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from rollback" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from rollback" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from rollback" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from rollback" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from rollback" -l discard-changes -d 'Put what was changed since into the backups with the rest'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from rollback" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from rollback" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from rollback" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from rollback" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from rollback" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from rollback" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from rollback" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "plan" -d 'Show what would come over, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "run" -d 'Bring a home over: build, verify, put in place'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the migrations of this home, and where each stands'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "resume" -d 'Finish a migration that was interrupted'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "rollback" -d 'Put everything back as it was before a migration'
complete -c mh -n "__fish_mh_using_subcommand migrate; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand admin; and not __fish_seen_subcommand_from cleanup index stats connections security help" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand admin; and not __fish_seen_subcommand_from cleanup index stats connections security help" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand admin; and not __fish_seen_subcommand_from cleanup index stats connections security help" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand admin; and not __fish_seen_subcommand_from cleanup index stats connections security help" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand admin; and not __fish_seen_subcommand_from cleanup index stats connections security help" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand admin; and not __fish_seen_subcommand_from cleanup index stats connections security help" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand admin; and not __fish_seen_subcommand_from cleanup index stats connections security help" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand admin; and not __fish_seen_subcommand_from cleanup index stats connections security help" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand admin; and not __fish_seen_subcommand_from cleanup index stats connections security help" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand admin; and not __fish_seen_subcommand_from cleanup index stats connections security help" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand admin; and not __fish_seen_subcommand_from cleanup index stats connections security help" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand admin; and not __fish_seen_subcommand_from cleanup index stats connections security help" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand admin; and not __fish_seen_subcommand_from cleanup index stats connections security help" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand admin; and not __fish_seen_subcommand_from cleanup index stats connections security help" -f -a "cleanup" -d 'Free what nobody needs any more: old history, removed accounts, leftovers'
complete -c mh -n "__fish_mh_using_subcommand admin; and not __fish_seen_subcommand_from cleanup index stats connections security help" -f -a "index" -d 'Look after the index that searches ask'
complete -c mh -n "__fish_mh_using_subcommand admin; and not __fish_seen_subcommand_from cleanup index stats connections security help" -f -a "stats" -d 'Count accounts, sessions, memories and troubles; for Prometheus too'
complete -c mh -n "__fish_mh_using_subcommand admin; and not __fish_seen_subcommand_from cleanup index stats connections security help" -f -a "connections" -d 'Show who is in the home: who holds a lock, who follows a conversation'
complete -c mh -n "__fish_mh_using_subcommand admin; and not __fish_seen_subcommand_from cleanup index stats connections security help" -f -a "security" -d 'Show how well the home is kept: passwords, OS users, modes, tokens, and what nothing keeps apart'
complete -c mh -n "__fish_mh_using_subcommand admin; and not __fish_seen_subcommand_from cleanup index stats connections security help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from cleanup" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from cleanup" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from cleanup" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from cleanup" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from cleanup" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from cleanup" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from cleanup" -l all-users -d 'Everybody\'s profile, and the home (admins only)'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from cleanup" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from cleanup" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from cleanup" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from cleanup" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from cleanup" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from cleanup" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from cleanup" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from cleanup" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from index" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from index" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from index" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from index" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from index" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from index" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from index" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from index" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from index" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from index" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from index" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from index" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from index" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from index" -f -a "refresh" -d 'Bring the index up to date, or build it anew'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from index" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from stats" -l output -d 'Write the numbers for Prometheus into a file, in place of the one that is there' -r -F
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from stats" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from stats" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from stats" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from stats" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from stats" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from stats" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from stats" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from stats" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from stats" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from stats" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from stats" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from stats" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from stats" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from connections" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from connections" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from connections" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from connections" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from connections" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from connections" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from connections" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from connections" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from connections" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from connections" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from connections" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from connections" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from connections" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from security" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from security" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from security" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from security" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from security" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from security" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from security" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from security" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from security" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from security" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from security" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from security" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from security" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from help" -f -a "cleanup" -d 'Free what nobody needs any more: old history, removed accounts, leftovers'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from help" -f -a "index" -d 'Look after the index that searches ask'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from help" -f -a "stats" -d 'Count accounts, sessions, memories and troubles; for Prometheus too'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from help" -f -a "connections" -d 'Show who is in the home: who holds a lock, who follows a conversation'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from help" -f -a "security" -d 'Show how well the home is kept: passwords, OS users, modes, tokens, and what nothing keeps apart'
complete -c mh -n "__fish_mh_using_subcommand admin; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand each" -l users -d 'For these accounts only' -r
complete -c mh -n "__fish_mh_using_subcommand each" -l parallel -d 'For how many accounts at the same time' -r
complete -c mh -n "__fish_mh_using_subcommand each" -l secret -d 'Give it this secret of the account in a variable (mh config set secrets.NAME --stdin)' -r
complete -c mh -n "__fish_mh_using_subcommand each" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand each" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand each" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand each" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand each" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand each" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand each" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand each" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand each" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand each" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand each" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand each" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand each" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand path" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand path" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand path" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand path" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand path" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand path" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand path" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand path" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand path" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand path" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand path" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand path" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand path" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand doctor" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand doctor" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand doctor" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand doctor" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand doctor" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand doctor" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand doctor" -l quick -d 'Look only at accounts, formats, leftovers and the ends of logs; needs no account'
complete -c mh -n "__fish_mh_using_subcommand doctor" -l fix -d 'Mend what loses nothing'
complete -c mh -n "__fish_mh_using_subcommand doctor" -l all-users -d 'Look at the home and at everybody\'s profile (admins only; logged)'
complete -c mh -n "__fish_mh_using_subcommand doctor" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand doctor" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand doctor" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand doctor" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand doctor" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand doctor" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand doctor" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand init" -l group -d 'Let the members of this OS group (name or number) in' -r
complete -c mh -n "__fish_mh_using_subcommand init" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand init" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand init" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand init" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand init" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand init" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand init" -l demo -d 'Add two accounts with a few days of life in them'
complete -c mh -n "__fish_mh_using_subcommand init" -l dry-run -d 'Show what would change, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand init" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand init" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand init" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand init" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand init" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand init" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand init" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand schema" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand schema" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand schema" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand schema" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand schema" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand schema" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand schema" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand schema" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand schema" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand schema" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand schema" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand schema" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand schema" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand completions" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand completions" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand completions" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand completions" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand completions" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand completions" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand completions" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand completions" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand completions" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand completions" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand completions" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand completions" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand completions" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand man" -s u -l user -d 'Whose profile to work on [default: $MH_USER, else the chosen or only account]' -r -f
complete -c mh -n "__fish_mh_using_subcommand man" -l home -d 'Where the home is [default: $MH_HOME, else the platform\'s data directory]' -r -f -a "(__fish_complete_directories)"
complete -c mh -n "__fish_mh_using_subcommand man" -l session -d 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]' -r
complete -c mh -n "__fish_mh_using_subcommand man" -l token-file -d 'A file with a token that proves who you are' -r -F
complete -c mh -n "__fish_mh_using_subcommand man" -l format -d 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]' -r -f -a "table\t'For people'
json\t'One JSON value'
jsonl\t'One JSON value a line'
csv\t'Comma-separated values with a heading line'"
complete -c mh -n "__fish_mh_using_subcommand man" -l lock-timeout -d 'How long to wait for another mh that is writing [default: 10]' -r
complete -c mh -n "__fish_mh_using_subcommand man" -l json -d 'Short for --format json'
complete -c mh -n "__fish_mh_using_subcommand man" -s q -l quiet -d 'Print no notes on stderr'
complete -c mh -n "__fish_mh_using_subcommand man" -s v -l verbose -d 'Say what caused an error'
complete -c mh -n "__fish_mh_using_subcommand man" -l no-color -d 'Use no colours'
complete -c mh -n "__fish_mh_using_subcommand man" -l plain -d 'Use no colours and no rules, and cut nothing off'
complete -c mh -n "__fish_mh_using_subcommand man" -l yes -d 'Answer every question with yes'
complete -c mh -n "__fish_mh_using_subcommand man" -s h -l help -d 'Print help'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "capture" -d 'Put a memory away and print its id'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "search" -d 'Find memories and tasks by what stands in them'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "show" -d 'Show a memory'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "status" -d 'Show who you are, what you captured lately, and what is to be done'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "today" -d 'Show a day as it went: memories, tasks done, changes of the mode'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "stats" -d 'Draw a calendar of captures, and count them by type, tag and hour'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "edit" -d 'Change a memory'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "undo" -d 'Take back what a command changed'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "redo" -d 'Take back your newest undo'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "memory" -d 'List, edit, remove and restore memories, and see their past'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "task" -d 'List tasks by urgency, add and change them, and say which is next'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "session" -d 'Start, list and end sessions, and say what stands in their contexts'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "config" -d 'Read and change the profile\'s configuration, and the home\'s settings'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "model" -d 'Say which model plays which role, or give a role another'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "persona" -d 'Show and change who the assistant is: the persona, and its facets'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "mode" -d 'Say which cognitive mode the profile is in, or put it into another'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "trust" -d 'Say how much the assistant may do alone, or set it'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "user" -d 'Add, list, show, change and choose accounts'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "auth" -d 'Sign in and out; passwords, and tokens for scripts'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "whoami" -d 'Say who you are here, and how that was chosen'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "prompt" -d 'Print a few words for a shell\'s prompt'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "op" -d 'List and show operations: what each command changed'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "audit" -d 'List who did what, and verify that no line is missing'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "migrate" -d 'Bring the home of MetaHuman OS or AirFit over, and be able to go back'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "admin" -d 'Look after the home'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "each" -d 'Run a program once for each account'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "path" -d 'Print where something lies on the disk'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "doctor" -d 'Look for damage, and mend what loses nothing'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "init" -d 'Make a home'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "schema" -d 'List the kinds of answers, or print the JSON schema of one'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "completions" -d 'Print the completion script of a shell'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "man" -d 'Write the manual, a page per command'
complete -c mh -n "__fish_mh_using_subcommand help; and not __fish_seen_subcommand_from capture search show status today stats edit undo redo memory task session config model persona mode trust user auth whoami prompt op audit migrate admin each path doctor init schema completions man help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from memory" -f -a "list" -d 'List memories, newest first'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from memory" -f -a "edit" -d 'Change a memory: by options, or without any in the editor'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from memory" -f -a "remove" -d 'Take memories away; history keeps them'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from memory" -f -a "restore" -d 'Bring removed memories back'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from memory" -f -a "versions" -d 'List the states that a memory had, the present one first'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from memory" -f -a "diff" -d 'Show what changed between two states of a memory'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "list" -d 'List tasks, the most urgent first'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "next" -d 'Say which task comes first, and why'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "show" -d 'Show a task, what it waits for, and what waits for it'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "add" -d 'Add a task and print its id'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "edit" -d 'Change what a task says: by options, or without any in the editor'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "start" -d 'Begin tasks'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "stop" -d 'Lay tasks down again that were begun'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "done" -d 'Say that tasks are done'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "cancel" -d 'Give tasks up; a task that comes again comes no more'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "reopen" -d 'Take tasks up again that were done or given up'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "block" -d 'Say that something holds a task up'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "unblock" -d 'Say that nothing holds tasks up any more'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "note" -d 'Note something about a task'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "remove" -d 'Take tasks away; they can be restored'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "restore" -d 'Bring removed tasks back'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from session" -f -a "start" -d 'Start a session and print its id'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from session" -f -a "list" -d 'List sessions, the newest first'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from session" -f -a "show" -d 'Show a session: how it stands, and how much was said in it'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from session" -f -a "context" -d 'Print the whole of a session for an assistant: context and messages'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from session" -f -a "set" -d 'Change what stands in a session\'s context'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from session" -f -a "touch" -d 'Note that something happened in a session: it is active again'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from session" -f -a "end" -d 'End sessions'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from session" -f -a "say" -d 'Say something in a session and print the message\'s id'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from session" -f -a "messages" -d 'Show what was said in a session, and follow what is said'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from session" -f -a "search" -d 'Look for words in what was said'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "get" -d 'Print a setting, or a whole file of them'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "set" -d 'Give settings other values'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "unset" -d 'Take settings away'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "list" -d 'List the settings, a line each'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "edit" -d 'Change a file in the editor'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from model" -f -a "show" -d 'Show the roles, or one of them, with the models that play them'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from model" -f -a "set" -d 'Give a role another model'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from persona" -f -a "show" -d 'Show the persona as it speaks, or one value of it'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from persona" -f -a "set" -d 'Set values'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from persona" -f -a "unset" -d 'Take values away'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from persona" -f -a "edit" -d 'Change a part in the editor'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from persona" -f -a "validate" -d 'Say what is wrong, and which placeholders are left'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from persona" -f -a "versions" -d 'List the states that a part had, the present one first'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from persona" -f -a "restore" -d 'Make a former state of a part the present one'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from persona" -f -a "reset" -d 'Take a part back to the template'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from persona" -f -a "init" -d 'Fill the placeholders by asking'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from persona" -f -a "prompt" -d 'Print the system prompt that persona, facet and trust level amount to'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from persona" -f -a "facet" -d 'List, add, choose, change and remove facets: sides of the persona'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from mode" -f -a "show" -d 'Say which mode the profile is in, and since when'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from mode" -f -a "set" -d 'Put the profile into another mode'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from trust" -f -a "show" -d 'Say how much the assistant may do, and what else it could be'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from trust" -f -a "set" -d 'Set how much the assistant may do'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "add" -d 'Add an account with a profile of its own'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "list" -d 'List the accounts that you may see'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "show" -d 'Show an account'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "set" -d 'Change an account'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "rename" -d 'Give an account another name'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "remove" -d 'Take an account away with its profile'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "import" -d 'Add the accounts of a list, all of them or none'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "quota" -d 'Show what somebody may have, and how much of it they have'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from user" -f -a "switch" -d 'Choose whose profile the commands at this terminal work on'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "login" -d 'Sign in, with a password or as a guest'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "logout" -d 'Sign out'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "status" -d 'Say who is signed in here, how that is known, and until when'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "password" -d 'Set a password, or take it away'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "reset" -d 'Make a one-time code for somebody who forgot their password'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "recover" -d 'Take a new password for a one-time code'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "unlock" -d 'End the wait after too many wrong passwords'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "token" -d 'Make, list, renew and revoke tokens for scripts'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from op" -f -a "list" -d 'List operations, newest first'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from op" -f -a "show" -d 'Show an operation and what it changed'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from audit" -f -a "list" -d 'List who did what, newest first'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from audit" -f -a "verify" -d 'Verify that no line of the log is missing or altered'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from migrate" -f -a "plan" -d 'Show what would come over, and change nothing'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from migrate" -f -a "run" -d 'Bring a home over: build, verify, put in place'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from migrate" -f -a "list" -d 'List the migrations of this home, and where each stands'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from migrate" -f -a "resume" -d 'Finish a migration that was interrupted'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from migrate" -f -a "rollback" -d 'Put everything back as it was before a migration'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from admin" -f -a "cleanup" -d 'Free what nobody needs any more: old history, removed accounts, leftovers'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from admin" -f -a "index" -d 'Look after the index that searches ask'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from admin" -f -a "stats" -d 'Count accounts, sessions, memories and troubles; for Prometheus too'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from admin" -f -a "connections" -d 'Show who is in the home: who holds a lock, who follows a conversation'
complete -c mh -n "__fish_mh_using_subcommand help; and __fish_seen_subcommand_from admin" -f -a "security" -d 'Show how well the home is kept: passwords, OS users, modes, tokens, and what nothing keeps apart'
