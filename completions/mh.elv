
use builtin;
use str;

set edit:completion:arg-completer[mh] = {|@words|
    fn spaces {|n|
        builtin:repeat $n ' ' | str:join ''
    }
    fn cand {|text desc|
        edit:complex-candidate $text &display=$text' '(spaces (- 14 (wcswidth $text)))$desc
    }
    var command = 'mh'
    for word $words[1..-1] {
        if (str:has-prefix $word '-') {
            break
        }
        set command = $command';'$word
    }
    var completions = [
        &'mh'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand capture 'Put a memory away and print its id'
            cand search 'Find memories and tasks by what stands in them'
            cand show 'Show a memory'
            cand status 'Show who you are, what you captured lately, and what is to be done'
            cand today 'Show a day as it went: memories, tasks done, changes of the mode'
            cand stats 'Draw a calendar of captures, and count them by type, tag and hour'
            cand edit 'Change a memory'
            cand undo 'Take back what a command changed'
            cand redo 'Take back your newest undo'
            cand memory 'List, edit, remove and restore memories, and see their past'
            cand task 'List tasks by urgency, add and change them, and say which is next'
            cand session 'Start, list and end sessions, and say what stands in their contexts'
            cand config 'Read and change the profile''s configuration, and the home''s settings'
            cand model 'Say which model plays which role, or give a role another'
            cand persona 'Show and change who the assistant is: the persona, and its facets'
            cand mode 'Say which cognitive mode the profile is in, or put it into another'
            cand trust 'Say how much the assistant may do alone, or set it'
            cand user 'Add, list, show, change and choose accounts'
            cand auth 'Sign in and out; passwords, and tokens for scripts'
            cand whoami 'Say who you are here, and how that was chosen'
            cand prompt 'Print a few words for a shell''s prompt'
            cand op 'List and show operations: what each command changed'
            cand audit 'List who did what, and verify that no line is missing'
            cand migrate 'Bring the home of MetaHuman OS or AirFit over, and be able to go back'
            cand admin 'Look after the home'
            cand each 'Run a program once for each account'
            cand path 'Print where something lies on the disk'
            cand doctor 'Look for damage, and mend what loses nothing'
            cand init 'Make a home'
            cand schema 'List the kinds of answers, or print the JSON schema of one'
            cand completions 'Print the completion script of a shell'
            cand man 'Write the manual, a page per command'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;capture'= {
            cand --type 'What kind of memory: observation, journal, reflection or another word [default: observation]'
            cand --tag 'A tag, beside those in the text; may be repeated'
            cand --entity 'A person, place or thing, beside those in the text; may be repeated'
            cand --importance 'How important, from 0 to 1 [default: 0.5]'
            cand --at 'When it happened: 2026-11-21, yesterday, "2 hours ago", RFC 3339 [default: now]'
            cand --link 'A link to another memory, as in follows:k7x2q; may be repeated'
            cand --meta 'Further data: NAME=TEXT, or NAME:=JSON; may be repeated'
            cand --response 'What was answered to it'
            cand --key 'A name for this capture: the same key again gives the same memory, so that a retry is safe'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --public 'Show it to readers of a public profile'
            cand --editor 'Open the editor, with the text of the command line to begin with'
            cand --no-parse 'Leave # and @ in the text alone'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;search'= {
            cand --since 'The first day or time: 2026-11-21, yesterday, "2 weeks ago", RFC 3339'
            cand --until 'The last day or time; a day counts as a whole'
            cand --limit 'How many at most; 0 is no limit'
            cand --sort 'What comes first: the best (rank) or the newest (time)'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --explain 'Say why each of them matches, and what its score is made of'
            cand --require-match 'End with exit code 3 where nothing matches'
            cand --include-incorrect 'Find memories too that were marked as incorrect'
            cand --all-users 'Look through everybody''s profile (admins); each of somebody else''s is a line in the log'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;show'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;status'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;today'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;stats'= {
            cand --year 'A calendar year; without a number the present one'
            cand --svg 'Draw the calendar into an SVG file; - is standard output'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;edit'= {
            cand --content 'Another text'
            cand --type 'Another type'
            cand --importance 'Another importance, from 0 to 1'
            cand --at 'Another time; the memory gets the id of that time'
            cand --tag 'A tag to add; can be repeated'
            cand --untag 'A tag to take away; can be repeated'
            cand --expect-revision 'Change it only if it is still at this revision (4 digits of it or more)'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;undo'= {
            cand --steps 'How many operations to take back, newest first'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;redo'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;memory'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List memories, newest first'
            cand edit 'Change a memory: by options, or without any in the editor'
            cand remove 'Take memories away; history keeps them'
            cand restore 'Bring removed memories back'
            cand versions 'List the states that a memory had, the present one first'
            cand diff 'Show what changed between two states of a memory'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;memory;list'= {
            cand --since 'The first day or time: 2026-11-21, yesterday, "2 weeks ago", RFC 3339'
            cand --until 'The last day or time; a day counts as a whole'
            cand --type 'A type; may be repeated, and any one is enough'
            cand --tag 'A tag; may be repeated, and all are needed'
            cand --entity 'A person, place or thing; may be repeated, and all are needed'
            cand --limit 'How many at most; 0 is no limit'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --reverse 'List the oldest first'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;memory;edit'= {
            cand --content 'Another text'
            cand --type 'Another type'
            cand --importance 'Another importance, from 0 to 1'
            cand --at 'Another time; the memory gets the id of that time'
            cand --tag 'A tag to add; can be repeated'
            cand --untag 'A tag to take away; can be repeated'
            cand --expect-revision 'Change it only if it is still at this revision (4 digits of it or more)'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;memory;remove'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --purge 'Delete them for good, their past included'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;memory;restore'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;memory;versions'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;memory;diff'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;memory;help'= {
            cand list 'List memories, newest first'
            cand edit 'Change a memory: by options, or without any in the editor'
            cand remove 'Take memories away; history keeps them'
            cand restore 'Bring removed memories back'
            cand versions 'List the states that a memory had, the present one first'
            cand diff 'Show what changed between two states of a memory'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;memory;help;list'= {
        }
        &'mh;memory;help;edit'= {
        }
        &'mh;memory;help;remove'= {
        }
        &'mh;memory;help;restore'= {
        }
        &'mh;memory;help;versions'= {
        }
        &'mh;memory;help;diff'= {
        }
        &'mh;memory;help;help'= {
        }
        &'mh;task'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List tasks, the most urgent first'
            cand next 'Say which task comes first, and why'
            cand show 'Show a task, what it waits for, and what waits for it'
            cand add 'Add a task and print its id'
            cand edit 'Change what a task says: by options, or without any in the editor'
            cand start 'Begin tasks'
            cand stop 'Lay tasks down again that were begun'
            cand done 'Say that tasks are done'
            cand cancel 'Give tasks up; a task that comes again comes no more'
            cand reopen 'Take tasks up again that were done or given up'
            cand block 'Say that something holds a task up'
            cand unblock 'Say that nothing holds tasks up any more'
            cand note 'Note something about a task'
            cand remove 'Take tasks away; they can be restored'
            cand restore 'Bring removed tasks back'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;task;list'= {
            cand --status 'todo, in_progress, blocked, done, cancelled, deleted, open or all; may be repeated, and any one is enough [default: open]'
            cand --tag 'A tag; may be repeated, and all are needed'
            cand --project 'A project, by its id or name'
            cand --due-before 'Due before this day or time: 2026-12-01, friday, "in 3 days", RFC 3339'
            cand --limit 'How many at most; 0 is no limit [default: 50]'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;task;next'= {
            cand --tag 'A tag; may be repeated, and all are needed'
            cand --project 'A project, by its id or name'
            cand --due-before 'Due before this day or time: 2026-12-01, friday, "in 3 days", RFC 3339'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;task;show'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;task;add'= {
            cand --priority 'P0 (at once), P1, P2 or P3 [default: P2]'
            cand --due 'When it is due: tomorrow, friday, 2026-12-01, "in 3 days", "2026-12-01 14:00"'
            cand --tag 'A tag, beside those in the title; may be repeated'
            cand --depends 'A task that has to be done first; may be repeated'
            cand --project 'Its project, by id or name'
            cand --every 'How often it comes again: day, "2 weeks", month, year, monday, weekday'
            cand --description 'More about it'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;task;edit'= {
            cand --title 'Another title'
            cand --description 'Another description'
            cand --priority 'P0 (at once), P1, P2 or P3'
            cand --due 'Another due date: tomorrow, friday, 2026-12-01, "in 3 days", "2026-12-01 14:00"'
            cand --tag 'A tag to add; may be repeated'
            cand --untag 'A tag to take away; may be repeated'
            cand --depends 'A task that has to be done first; may be repeated'
            cand --undepend 'A task that need not be done first; may be repeated'
            cand --project 'Another project, by id or name'
            cand --every 'How often it comes again: day, "2 weeks", month, year, monday, weekday'
            cand --expect-revision 'Change it only if it is still at this revision (4 digits of it or more)'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --no-due 'Take the due date away'
            cand --no-project 'Take it out of its project'
            cand --no-every 'Let it come no more'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;task;start'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;task;stop'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;task;done'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;task;cancel'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;task;reopen'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;task;block'= {
            cand --reason 'What holds it up'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;task;unblock'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;task;note'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;task;remove'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;task;restore'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;task;help'= {
            cand list 'List tasks, the most urgent first'
            cand next 'Say which task comes first, and why'
            cand show 'Show a task, what it waits for, and what waits for it'
            cand add 'Add a task and print its id'
            cand edit 'Change what a task says: by options, or without any in the editor'
            cand start 'Begin tasks'
            cand stop 'Lay tasks down again that were begun'
            cand done 'Say that tasks are done'
            cand cancel 'Give tasks up; a task that comes again comes no more'
            cand reopen 'Take tasks up again that were done or given up'
            cand block 'Say that something holds a task up'
            cand unblock 'Say that nothing holds tasks up any more'
            cand note 'Note something about a task'
            cand remove 'Take tasks away; they can be restored'
            cand restore 'Bring removed tasks back'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;task;help;list'= {
        }
        &'mh;task;help;next'= {
        }
        &'mh;task;help;show'= {
        }
        &'mh;task;help;add'= {
        }
        &'mh;task;help;edit'= {
        }
        &'mh;task;help;start'= {
        }
        &'mh;task;help;stop'= {
        }
        &'mh;task;help;done'= {
        }
        &'mh;task;help;cancel'= {
        }
        &'mh;task;help;reopen'= {
        }
        &'mh;task;help;block'= {
        }
        &'mh;task;help;unblock'= {
        }
        &'mh;task;help;note'= {
        }
        &'mh;task;help;remove'= {
        }
        &'mh;task;help;restore'= {
        }
        &'mh;task;help;help'= {
        }
        &'mh;session'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand start 'Start a session and print its id'
            cand list 'List sessions, the newest first'
            cand show 'Show a session: how it stands, and how much was said in it'
            cand context 'Print the whole of a session for an assistant: context and messages'
            cand set 'Change what stands in a session''s context'
            cand touch 'Note that something happened in a session: it is active again'
            cand end 'End sessions'
            cand say 'Say something in a session and print the message''s id'
            cand messages 'Show what was said in a session, and follow what is said'
            cand search 'Look for words in what was said'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;session;start'= {
            cand --type 'Through what you talk: web, mobile, api, voice or cli'
            cand --label 'What you call it'
            cand --ttl 'How long it lasts: 90m, 24h, 7days [default: sessions.ttl of mh.toml, 24h; guests: 1h]'
            cand --template 'A context to begin with'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --evict-oldest 'Where no more may be live, end the oldest'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;session;list'= {
            cand --status 'active, idle, expired, terminated, live (active or idle) or all; may be repeated, and any one is enough [default: live]'
            cand --after 'Only those that are older than this one'
            cand --limit 'How many at most; 0 is no limit [default: 20]'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --all-users 'List the sessions of everybody, for admins'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;session;show'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;session;context'= {
            cand --tail 'Of the messages, only the last so many'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;session;set'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;session;touch'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;session;end'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --mine 'End all that go on'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;session;say'= {
            cand --role 'Who says it: user, assistant or system'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;session;messages'= {
            cand --tail 'Show the last so many only'
            cand --after 'Show those after this message'
            cand --limit 'How many at most, the oldest first; 0 is no limit'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand -f 'Go on with what is said from now on'
            cand --follow 'Go on with what is said from now on'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;session;search'= {
            cand --limit 'How many at most, the newest first; 0 is no limit'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;session;help'= {
            cand start 'Start a session and print its id'
            cand list 'List sessions, the newest first'
            cand show 'Show a session: how it stands, and how much was said in it'
            cand context 'Print the whole of a session for an assistant: context and messages'
            cand set 'Change what stands in a session''s context'
            cand touch 'Note that something happened in a session: it is active again'
            cand end 'End sessions'
            cand say 'Say something in a session and print the message''s id'
            cand messages 'Show what was said in a session, and follow what is said'
            cand search 'Look for words in what was said'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;session;help;start'= {
        }
        &'mh;session;help;list'= {
        }
        &'mh;session;help;show'= {
        }
        &'mh;session;help;context'= {
        }
        &'mh;session;help;set'= {
        }
        &'mh;session;help;touch'= {
        }
        &'mh;session;help;end'= {
        }
        &'mh;session;help;say'= {
        }
        &'mh;session;help;messages'= {
        }
        &'mh;session;help;search'= {
        }
        &'mh;session;help;help'= {
        }
        &'mh;config'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --system 'The settings of the home (mh.toml); only admins change them'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand get 'Print a setting, or a whole file of them'
            cand set 'Give settings other values'
            cand unset 'Take settings away'
            cand list 'List the settings, a line each'
            cand edit 'Change a file in the editor'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;config;get'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --reveal 'Show a secret'
            cand --system 'The settings of the home (mh.toml); only admins change them'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;config;set'= {
            cand --file 'Read one secret from a file'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --stdin 'Read one secret from standard input'
            cand --dry-run 'Show what would change, and change nothing'
            cand --system 'The settings of the home (mh.toml); only admins change them'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;config;unset'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --system 'The settings of the home (mh.toml); only admins change them'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;config;list'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --origin 'Say where each value comes from'
            cand --system 'The settings of the home (mh.toml); only admins change them'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;config;edit'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --system 'The settings of the home (mh.toml); only admins change them'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;config;help'= {
            cand get 'Print a setting, or a whole file of them'
            cand set 'Give settings other values'
            cand unset 'Take settings away'
            cand list 'List the settings, a line each'
            cand edit 'Change a file in the editor'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;config;help;get'= {
        }
        &'mh;config;help;set'= {
        }
        &'mh;config;help;unset'= {
        }
        &'mh;config;help;list'= {
        }
        &'mh;config;help;edit'= {
        }
        &'mh;config;help;help'= {
        }
        &'mh;model'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand show 'Show the roles, or one of them, with the models that play them'
            cand set 'Give a role another model'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;model;show'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;model;set'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;model;help'= {
            cand show 'Show the roles, or one of them, with the models that play them'
            cand set 'Give a role another model'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;model;help;show'= {
        }
        &'mh;model;help;set'= {
        }
        &'mh;model;help;help'= {
        }
        &'mh;persona'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand show 'Show the persona as it speaks, or one value of it'
            cand set 'Set values'
            cand unset 'Take values away'
            cand edit 'Change a part in the editor'
            cand validate 'Say what is wrong, and which placeholders are left'
            cand versions 'List the states that a part had, the present one first'
            cand restore 'Make a former state of a part the present one'
            cand reset 'Take a part back to the template'
            cand init 'Fill the placeholders by asking'
            cand prompt 'Print the system prompt that persona, facet and trust level amount to'
            cand facet 'List, add, choose, change and remove facets: sides of the persona'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;persona;show'= {
            cand --facet 'With this facet instead of the active one; none for the bare core'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --summary 'In two sentences'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;persona;set'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;persona;unset'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;persona;edit'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;persona;validate'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;persona;versions'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;persona;restore'= {
            cand --part 'core, relationships, routines, decision-rules, facets or facets/NAME'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;persona;reset'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;persona;init'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;persona;prompt'= {
            cand --facet 'With this facet instead of the active one; none for the bare core'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;persona;facet'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List the facets; the one that speaks has a mark'
            cand add 'Add a facet'
            cand use 'Let another facet speak'
            cand edit 'Change what a facet says in the editor'
            cand remove 'Take a facet away, with its file'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;persona;facet;list'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;persona;facet;add'= {
            cand --description 'What it is like'
            cand --color 'Its colour'
            cand --from 'What it says, as a JSON file; - for standard input'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;persona;facet;use'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;persona;facet;edit'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;persona;facet;remove'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;persona;facet;help'= {
            cand list 'List the facets; the one that speaks has a mark'
            cand add 'Add a facet'
            cand use 'Let another facet speak'
            cand edit 'Change what a facet says in the editor'
            cand remove 'Take a facet away, with its file'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;persona;facet;help;list'= {
        }
        &'mh;persona;facet;help;add'= {
        }
        &'mh;persona;facet;help;use'= {
        }
        &'mh;persona;facet;help;edit'= {
        }
        &'mh;persona;facet;help;remove'= {
        }
        &'mh;persona;facet;help;help'= {
        }
        &'mh;persona;help'= {
            cand show 'Show the persona as it speaks, or one value of it'
            cand set 'Set values'
            cand unset 'Take values away'
            cand edit 'Change a part in the editor'
            cand validate 'Say what is wrong, and which placeholders are left'
            cand versions 'List the states that a part had, the present one first'
            cand restore 'Make a former state of a part the present one'
            cand reset 'Take a part back to the template'
            cand init 'Fill the placeholders by asking'
            cand prompt 'Print the system prompt that persona, facet and trust level amount to'
            cand facet 'List, add, choose, change and remove facets: sides of the persona'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;persona;help;show'= {
        }
        &'mh;persona;help;set'= {
        }
        &'mh;persona;help;unset'= {
        }
        &'mh;persona;help;edit'= {
        }
        &'mh;persona;help;validate'= {
        }
        &'mh;persona;help;versions'= {
        }
        &'mh;persona;help;restore'= {
        }
        &'mh;persona;help;reset'= {
        }
        &'mh;persona;help;init'= {
        }
        &'mh;persona;help;prompt'= {
        }
        &'mh;persona;help;facet'= {
            cand list 'List the facets; the one that speaks has a mark'
            cand add 'Add a facet'
            cand use 'Let another facet speak'
            cand edit 'Change what a facet says in the editor'
            cand remove 'Take a facet away, with its file'
        }
        &'mh;persona;help;facet;list'= {
        }
        &'mh;persona;help;facet;add'= {
        }
        &'mh;persona;help;facet;use'= {
        }
        &'mh;persona;help;facet;edit'= {
        }
        &'mh;persona;help;facet;remove'= {
        }
        &'mh;persona;help;help'= {
        }
        &'mh;mode'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand show 'Say which mode the profile is in, and since when'
            cand set 'Put the profile into another mode'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;mode;show'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;mode;set'= {
            cand --reason 'Why, for the history'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;mode;help'= {
            cand show 'Say which mode the profile is in, and since when'
            cand set 'Put the profile into another mode'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;mode;help;show'= {
        }
        &'mh;mode;help;set'= {
        }
        &'mh;mode;help;help'= {
        }
        &'mh;trust'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand show 'Say how much the assistant may do, and what else it could be'
            cand set 'Set how much the assistant may do'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;trust;show'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;trust;set'= {
            cand --reason 'Why, for the log'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;trust;help'= {
            cand show 'Say how much the assistant may do, and what else it could be'
            cand set 'Set how much the assistant may do'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;trust;help;show'= {
        }
        &'mh;trust;help;set'= {
        }
        &'mh;trust;help;help'= {
        }
        &'mh;user'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand add 'Add an account with a profile of its own'
            cand list 'List the accounts that you may see'
            cand show 'Show an account'
            cand set 'Change an account'
            cand rename 'Give an account another name'
            cand remove 'Take an account away with its profile'
            cand import 'Add the accounts of a list, all of them or none'
            cand quota 'Show what somebody may have, and how much of it they have'
            cand switch 'Choose whose profile the commands at this terminal work on'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;user;add'= {
            cand --role 'What it may do: admin, user or guest [default: user]'
            cand --display-name 'What people call its owner'
            cand --email 'Their e-mail address'
            cand --os-user 'The OS user (name or number) who this is: their processes need no other proof, and the profile is theirs'
            cand --like 'Whose persona and configuration to start with; never their memories'
            cand --template 'A directory whose persona/ and etc/ to start with'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --public 'Let everybody in the home read the persona, and memories that are marked public'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;user;list'= {
            cand --role 'admin, user or guest'
            cand --status 'active, suspended or inactive'
            cand --after 'Only names that come later than this one'
            cand --limit 'How many at most; 0 is no limit'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;user;show'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;user;set'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;user;rename'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;user;remove'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --purge 'Delete the profile for good: nothing brings it back'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;user;import'= {
            cand --map 'What somebody of the list is to be called here'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;user;quota'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;user;switch'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;user;help'= {
            cand add 'Add an account with a profile of its own'
            cand list 'List the accounts that you may see'
            cand show 'Show an account'
            cand set 'Change an account'
            cand rename 'Give an account another name'
            cand remove 'Take an account away with its profile'
            cand import 'Add the accounts of a list, all of them or none'
            cand quota 'Show what somebody may have, and how much of it they have'
            cand switch 'Choose whose profile the commands at this terminal work on'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;user;help;add'= {
        }
        &'mh;user;help;list'= {
        }
        &'mh;user;help;show'= {
        }
        &'mh;user;help;set'= {
        }
        &'mh;user;help;rename'= {
        }
        &'mh;user;help;remove'= {
        }
        &'mh;user;help;import'= {
        }
        &'mh;user;help;quota'= {
        }
        &'mh;user;help;switch'= {
        }
        &'mh;user;help;help'= {
        }
        &'mh;auth'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand login 'Sign in, with a password or as a guest'
            cand logout 'Sign out'
            cand status 'Say who is signed in here, how that is known, and until when'
            cand password 'Set a password, or take it away'
            cand reset 'Make a one-time code for somebody who forgot their password'
            cand recover 'Take a new password for a one-time code'
            cand unlock 'End the wait after too many wrong passwords'
            cand token 'Make, list, renew and revoke tokens for scripts'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;auth;login'= {
            cand --ttl 'For how long, as in 30m, 12h, 7d [default: auth.login_ttl of mh.toml]'
            cand --file 'Read the password from a file: its first line'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --guest 'Come in without an account, for a while'
            cand --stdin 'Read the password from standard input: its first line'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;auth;logout'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;auth;status'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;auth;password'= {
            cand --file 'Read the password from a file: its first line'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --remove 'Take the password away: naming the account is enough from then on'
            cand --enable 'Let the password count that came along with a migration'
            cand --stdin 'Read the password from standard input: its first line'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;auth;reset'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;auth;recover'= {
            cand --code-file 'Read the code from a file: its first line'
            cand --file 'Read the password from a file: its first line'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --stdin 'Read the password from standard input: its first line'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;auth;unlock'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;auth;token'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand create 'Make a token, and print it: it is shown this once'
            cand list 'List tokens and sign-ins: what they open, until when, and when they were used last'
            cand rotate 'Give a token another text, and its whole time again'
            cand revoke 'Take a token away for good'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;auth;token;create'= {
            cand --label 'What it is for, to know it again'
            cand --ttl 'For how long, as in 12h, 30d [default: for ever]'
            cand --scope 'What it opens: read, capture or all'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;auth;token;list'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;auth;token;rotate'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;auth;token;revoke'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;auth;token;help'= {
            cand create 'Make a token, and print it: it is shown this once'
            cand list 'List tokens and sign-ins: what they open, until when, and when they were used last'
            cand rotate 'Give a token another text, and its whole time again'
            cand revoke 'Take a token away for good'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;auth;token;help;create'= {
        }
        &'mh;auth;token;help;list'= {
        }
        &'mh;auth;token;help;rotate'= {
        }
        &'mh;auth;token;help;revoke'= {
        }
        &'mh;auth;token;help;help'= {
        }
        &'mh;auth;help'= {
            cand login 'Sign in, with a password or as a guest'
            cand logout 'Sign out'
            cand status 'Say who is signed in here, how that is known, and until when'
            cand password 'Set a password, or take it away'
            cand reset 'Make a one-time code for somebody who forgot their password'
            cand recover 'Take a new password for a one-time code'
            cand unlock 'End the wait after too many wrong passwords'
            cand token 'Make, list, renew and revoke tokens for scripts'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;auth;help;login'= {
        }
        &'mh;auth;help;logout'= {
        }
        &'mh;auth;help;status'= {
        }
        &'mh;auth;help;password'= {
        }
        &'mh;auth;help;reset'= {
        }
        &'mh;auth;help;recover'= {
        }
        &'mh;auth;help;unlock'= {
        }
        &'mh;auth;help;token'= {
            cand create 'Make a token, and print it: it is shown this once'
            cand list 'List tokens and sign-ins: what they open, until when, and when they were used last'
            cand rotate 'Give a token another text, and its whole time again'
            cand revoke 'Take a token away for good'
        }
        &'mh;auth;help;token;create'= {
        }
        &'mh;auth;help;token;list'= {
        }
        &'mh;auth;help;token;rotate'= {
        }
        &'mh;auth;help;token;revoke'= {
        }
        &'mh;auth;help;help'= {
        }
        &'mh;whoami'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;prompt'= {
            cand --template 'What to say'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;op'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List operations, newest first'
            cand show 'Show an operation and what it changed'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;op;list'= {
            cand --limit 'How many at most; 0 is no limit'
            cand --since 'The first day or time: 2026-11-21, yesterday, "2 weeks ago", RFC 3339'
            cand --after 'An operation; only what came later is listed'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;op;show'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;op;help'= {
            cand list 'List operations, newest first'
            cand show 'Show an operation and what it changed'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;op;help;list'= {
        }
        &'mh;op;help;show'= {
        }
        &'mh;op;help;help'= {
        }
        &'mh;audit'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List who did what, newest first'
            cand verify 'Verify that no line of the log is missing or altered'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;audit;list'= {
            cand --since 'The first day or time: 2026-11-21, yesterday, "2 weeks ago", RFC 3339'
            cand --event 'An event; a final * stands for any end'
            cand --level 'How grave at least: info, warn, error or critical'
            cand --category 'What it is about: system, decision, action, security or data'
            cand --subject 'Whose data it is about: a username or an account id'
            cand --actor 'Who did it'
            cand --limit 'How many at most; 0 is no limit'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;audit;verify'= {
            cand --head 'The hash of a line that must be there, as an earlier check printed it'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;audit;help'= {
            cand list 'List who did what, newest first'
            cand verify 'Verify that no line of the log is missing or altered'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;audit;help;list'= {
        }
        &'mh;audit;help;verify'= {
        }
        &'mh;audit;help;help'= {
        }
        &'mh;migrate'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand plan 'Show what would come over, and change nothing'
            cand run 'Bring a home over: build, verify, put in place'
            cand list 'List the migrations of this home, and where each stands'
            cand resume 'Finish a migration that was interrupted'
            cand rollback 'Put everything back as it was before a migration'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;migrate;plan'= {
            cand --as 'Whose the data becomes [default: the old home''s owner]'
            cand --map 'Another name for somebody, by the name they had; may be repeated'
            cand --layout 'metahuman, metahuman-profiles, airfit or airfit-users [default: what the directory looks like]'
            cand --timezone 'Where times without a zone were written, such as Europe/Berlin [default: this machine''s zone]'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --problems 'Name everything that is wrong, not the first dozen; in the other formats, list only that'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;migrate;run'= {
            cand --as 'Whose the data becomes [default: the old home''s owner]'
            cand --map 'Another name for somebody, by the name they had; may be repeated'
            cand --layout 'metahuman, metahuman-profiles, airfit or airfit-users [default: what the directory looks like]'
            cand --timezone 'Where times without a zone were written, such as Europe/Berlin [default: this machine''s zone]'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;migrate;list'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;migrate;resume'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;migrate;rollback'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --discard-changes 'Put what was changed since into the backups with the rest'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;migrate;help'= {
            cand plan 'Show what would come over, and change nothing'
            cand run 'Bring a home over: build, verify, put in place'
            cand list 'List the migrations of this home, and where each stands'
            cand resume 'Finish a migration that was interrupted'
            cand rollback 'Put everything back as it was before a migration'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;migrate;help;plan'= {
        }
        &'mh;migrate;help;run'= {
        }
        &'mh;migrate;help;list'= {
        }
        &'mh;migrate;help;resume'= {
        }
        &'mh;migrate;help;rollback'= {
        }
        &'mh;migrate;help;help'= {
        }
        &'mh;admin'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand cleanup 'Free what nobody needs any more: old history, removed accounts, leftovers'
            cand index 'Look after the index that searches ask'
            cand stats 'Count accounts, sessions, memories and troubles; for Prometheus too'
            cand connections 'Show who is in the home: who holds a lock, who follows a conversation'
            cand security 'Show how well the home is kept: passwords, OS users, modes, tokens, and what nothing keeps apart'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;admin;cleanup'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --all-users 'Everybody''s profile, and the home (admins only)'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;admin;index'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand refresh 'Bring the index up to date, or build it anew'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;admin;index;refresh'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --deep 'Read every document again, whatever the times of its file say'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;admin;index;help'= {
            cand refresh 'Bring the index up to date, or build it anew'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;admin;index;help;refresh'= {
        }
        &'mh;admin;index;help;help'= {
        }
        &'mh;admin;stats'= {
            cand --output 'Write the numbers for Prometheus into a file, in place of the one that is there'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;admin;connections'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;admin;security'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;admin;help'= {
            cand cleanup 'Free what nobody needs any more: old history, removed accounts, leftovers'
            cand index 'Look after the index that searches ask'
            cand stats 'Count accounts, sessions, memories and troubles; for Prometheus too'
            cand connections 'Show who is in the home: who holds a lock, who follows a conversation'
            cand security 'Show how well the home is kept: passwords, OS users, modes, tokens, and what nothing keeps apart'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;admin;help;cleanup'= {
        }
        &'mh;admin;help;index'= {
            cand refresh 'Bring the index up to date, or build it anew'
        }
        &'mh;admin;help;index;refresh'= {
        }
        &'mh;admin;help;stats'= {
        }
        &'mh;admin;help;connections'= {
        }
        &'mh;admin;help;security'= {
        }
        &'mh;admin;help;help'= {
        }
        &'mh;each'= {
            cand --users 'For these accounts only'
            cand --parallel 'For how many accounts at the same time'
            cand --secret 'Give it this secret of the account in a variable (mh config set secrets.NAME --stdin)'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;path'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;doctor'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --quick 'Look only at accounts, formats, leftovers and the ends of logs; needs no account'
            cand --fix 'Mend what loses nothing'
            cand --all-users 'Look at the home and at everybody''s profile (admins only; logged)'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;init'= {
            cand --group 'Let the members of this OS group (name or number) in'
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --demo 'Add two accounts with a few days of life in them'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;schema'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;completions'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;man'= {
            cand -u 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --user 'Whose profile to work on [default: $MH_USER, else the chosen or only account]'
            cand --home 'Where the home is [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]'
            cand --lock-timeout 'How long to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'Print no notes on stderr'
            cand --quiet 'Print no notes on stderr'
            cand -v 'Say what caused an error'
            cand --verbose 'Say what caused an error'
            cand --no-color 'Use no colours'
            cand --plain 'Use no colours and no rules, and cut nothing off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;help'= {
            cand capture 'Put a memory away and print its id'
            cand search 'Find memories and tasks by what stands in them'
            cand show 'Show a memory'
            cand status 'Show who you are, what you captured lately, and what is to be done'
            cand today 'Show a day as it went: memories, tasks done, changes of the mode'
            cand stats 'Draw a calendar of captures, and count them by type, tag and hour'
            cand edit 'Change a memory'
            cand undo 'Take back what a command changed'
            cand redo 'Take back your newest undo'
            cand memory 'List, edit, remove and restore memories, and see their past'
            cand task 'List tasks by urgency, add and change them, and say which is next'
            cand session 'Start, list and end sessions, and say what stands in their contexts'
            cand config 'Read and change the profile''s configuration, and the home''s settings'
            cand model 'Say which model plays which role, or give a role another'
            cand persona 'Show and change who the assistant is: the persona, and its facets'
            cand mode 'Say which cognitive mode the profile is in, or put it into another'
            cand trust 'Say how much the assistant may do alone, or set it'
            cand user 'Add, list, show, change and choose accounts'
            cand auth 'Sign in and out; passwords, and tokens for scripts'
            cand whoami 'Say who you are here, and how that was chosen'
            cand prompt 'Print a few words for a shell''s prompt'
            cand op 'List and show operations: what each command changed'
            cand audit 'List who did what, and verify that no line is missing'
            cand migrate 'Bring the home of MetaHuman OS or AirFit over, and be able to go back'
            cand admin 'Look after the home'
            cand each 'Run a program once for each account'
            cand path 'Print where something lies on the disk'
            cand doctor 'Look for damage, and mend what loses nothing'
            cand init 'Make a home'
            cand schema 'List the kinds of answers, or print the JSON schema of one'
            cand completions 'Print the completion script of a shell'
            cand man 'Write the manual, a page per command'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;help;capture'= {
        }
        &'mh;help;search'= {
        }
        &'mh;help;show'= {
        }
        &'mh;help;status'= {
        }
        &'mh;help;today'= {
        }
        &'mh;help;stats'= {
        }
        &'mh;help;edit'= {
        }
        &'mh;help;undo'= {
        }
        &'mh;help;redo'= {
        }
        &'mh;help;memory'= {
            cand list 'List memories, newest first'
            cand edit 'Change a memory: by options, or without any in the editor'
            cand remove 'Take memories away; history keeps them'
            cand restore 'Bring removed memories back'
            cand versions 'List the states that a memory had, the present one first'
            cand diff 'Show what changed between two states of a memory'
        }
        &'mh;help;memory;list'= {
        }
        &'mh;help;memory;edit'= {
        }
        &'mh;help;memory;remove'= {
        }
        &'mh;help;memory;restore'= {
        }
        &'mh;help;memory;versions'= {
        }
        &'mh;help;memory;diff'= {
        }
        &'mh;help;task'= {
            cand list 'List tasks, the most urgent first'
            cand next 'Say which task comes first, and why'
            cand show 'Show a task, what it waits for, and what waits for it'
            cand add 'Add a task and print its id'
            cand edit 'Change what a task says: by options, or without any in the editor'
            cand start 'Begin tasks'
            cand stop 'Lay tasks down again that were begun'
            cand done 'Say that tasks are done'
            cand cancel 'Give tasks up; a task that comes again comes no more'
            cand reopen 'Take tasks up again that were done or given up'
            cand block 'Say that something holds a task up'
            cand unblock 'Say that nothing holds tasks up any more'
            cand note 'Note something about a task'
            cand remove 'Take tasks away; they can be restored'
            cand restore 'Bring removed tasks back'
        }
        &'mh;help;task;list'= {
        }
        &'mh;help;task;next'= {
        }
        &'mh;help;task;show'= {
        }
        &'mh;help;task;add'= {
        }
        &'mh;help;task;edit'= {
        }
        &'mh;help;task;start'= {
        }
        &'mh;help;task;stop'= {
        }
        &'mh;help;task;done'= {
        }
        &'mh;help;task;cancel'= {
        }
        &'mh;help;task;reopen'= {
        }
        &'mh;help;task;block'= {
        }
        &'mh;help;task;unblock'= {
        }
        &'mh;help;task;note'= {
        }
        &'mh;help;task;remove'= {
        }
        &'mh;help;task;restore'= {
        }
        &'mh;help;session'= {
            cand start 'Start a session and print its id'
            cand list 'List sessions, the newest first'
            cand show 'Show a session: how it stands, and how much was said in it'
            cand context 'Print the whole of a session for an assistant: context and messages'
            cand set 'Change what stands in a session''s context'
            cand touch 'Note that something happened in a session: it is active again'
            cand end 'End sessions'
            cand say 'Say something in a session and print the message''s id'
            cand messages 'Show what was said in a session, and follow what is said'
            cand search 'Look for words in what was said'
        }
        &'mh;help;session;start'= {
        }
        &'mh;help;session;list'= {
        }
        &'mh;help;session;show'= {
        }
        &'mh;help;session;context'= {
        }
        &'mh;help;session;set'= {
        }
        &'mh;help;session;touch'= {
        }
        &'mh;help;session;end'= {
        }
        &'mh;help;session;say'= {
        }
        &'mh;help;session;messages'= {
        }
        &'mh;help;session;search'= {
        }
        &'mh;help;config'= {
            cand get 'Print a setting, or a whole file of them'
            cand set 'Give settings other values'
            cand unset 'Take settings away'
            cand list 'List the settings, a line each'
            cand edit 'Change a file in the editor'
        }
        &'mh;help;config;get'= {
        }
        &'mh;help;config;set'= {
        }
        &'mh;help;config;unset'= {
        }
        &'mh;help;config;list'= {
        }
        &'mh;help;config;edit'= {
        }
        &'mh;help;model'= {
            cand show 'Show the roles, or one of them, with the models that play them'
            cand set 'Give a role another model'
        }
        &'mh;help;model;show'= {
        }
        &'mh;help;model;set'= {
        }
        &'mh;help;persona'= {
            cand show 'Show the persona as it speaks, or one value of it'
            cand set 'Set values'
            cand unset 'Take values away'
            cand edit 'Change a part in the editor'
            cand validate 'Say what is wrong, and which placeholders are left'
            cand versions 'List the states that a part had, the present one first'
            cand restore 'Make a former state of a part the present one'
            cand reset 'Take a part back to the template'
            cand init 'Fill the placeholders by asking'
            cand prompt 'Print the system prompt that persona, facet and trust level amount to'
            cand facet 'List, add, choose, change and remove facets: sides of the persona'
        }
        &'mh;help;persona;show'= {
        }
        &'mh;help;persona;set'= {
        }
        &'mh;help;persona;unset'= {
        }
        &'mh;help;persona;edit'= {
        }
        &'mh;help;persona;validate'= {
        }
        &'mh;help;persona;versions'= {
        }
        &'mh;help;persona;restore'= {
        }
        &'mh;help;persona;reset'= {
        }
        &'mh;help;persona;init'= {
        }
        &'mh;help;persona;prompt'= {
        }
        &'mh;help;persona;facet'= {
            cand list 'List the facets; the one that speaks has a mark'
            cand add 'Add a facet'
            cand use 'Let another facet speak'
            cand edit 'Change what a facet says in the editor'
            cand remove 'Take a facet away, with its file'
        }
        &'mh;help;persona;facet;list'= {
        }
        &'mh;help;persona;facet;add'= {
        }
        &'mh;help;persona;facet;use'= {
        }
        &'mh;help;persona;facet;edit'= {
        }
        &'mh;help;persona;facet;remove'= {
        }
        &'mh;help;mode'= {
            cand show 'Say which mode the profile is in, and since when'
            cand set 'Put the profile into another mode'
        }
        &'mh;help;mode;show'= {
        }
        &'mh;help;mode;set'= {
        }
        &'mh;help;trust'= {
            cand show 'Say how much the assistant may do, and what else it could be'
            cand set 'Set how much the assistant may do'
        }
        &'mh;help;trust;show'= {
        }
        &'mh;help;trust;set'= {
        }
        &'mh;help;user'= {
            cand add 'Add an account with a profile of its own'
            cand list 'List the accounts that you may see'
            cand show 'Show an account'
            cand set 'Change an account'
            cand rename 'Give an account another name'
            cand remove 'Take an account away with its profile'
            cand import 'Add the accounts of a list, all of them or none'
            cand quota 'Show what somebody may have, and how much of it they have'
            cand switch 'Choose whose profile the commands at this terminal work on'
        }
        &'mh;help;user;add'= {
        }
        &'mh;help;user;list'= {
        }
        &'mh;help;user;show'= {
        }
        &'mh;help;user;set'= {
        }
        &'mh;help;user;rename'= {
        }
        &'mh;help;user;remove'= {
        }
        &'mh;help;user;import'= {
        }
        &'mh;help;user;quota'= {
        }
        &'mh;help;user;switch'= {
        }
        &'mh;help;auth'= {
            cand login 'Sign in, with a password or as a guest'
            cand logout 'Sign out'
            cand status 'Say who is signed in here, how that is known, and until when'
            cand password 'Set a password, or take it away'
            cand reset 'Make a one-time code for somebody who forgot their password'
            cand recover 'Take a new password for a one-time code'
            cand unlock 'End the wait after too many wrong passwords'
            cand token 'Make, list, renew and revoke tokens for scripts'
        }
        &'mh;help;auth;login'= {
        }
        &'mh;help;auth;logout'= {
        }
        &'mh;help;auth;status'= {
        }
        &'mh;help;auth;password'= {
        }
        &'mh;help;auth;reset'= {
        }
        &'mh;help;auth;recover'= {
        }
        &'mh;help;auth;unlock'= {
        }
        &'mh;help;auth;token'= {
            cand create 'Make a token, and print it: it is shown this once'
            cand list 'List tokens and sign-ins: what they open, until when, and when they were used last'
            cand rotate 'Give a token another text, and its whole time again'
            cand revoke 'Take a token away for good'
        }
        &'mh;help;auth;token;create'= {
        }
        &'mh;help;auth;token;list'= {
        }
        &'mh;help;auth;token;rotate'= {
        }
        &'mh;help;auth;token;revoke'= {
        }
        &'mh;help;whoami'= {
        }
        &'mh;help;prompt'= {
        }
        &'mh;help;op'= {
            cand list 'List operations, newest first'
            cand show 'Show an operation and what it changed'
        }
        &'mh;help;op;list'= {
        }
        &'mh;help;op;show'= {
        }
        &'mh;help;audit'= {
            cand list 'List who did what, newest first'
            cand verify 'Verify that no line of the log is missing or altered'
        }
        &'mh;help;audit;list'= {
        }
        &'mh;help;audit;verify'= {
        }
        &'mh;help;migrate'= {
            cand plan 'Show what would come over, and change nothing'
            cand run 'Bring a home over: build, verify, put in place'
            cand list 'List the migrations of this home, and where each stands'
            cand resume 'Finish a migration that was interrupted'
            cand rollback 'Put everything back as it was before a migration'
        }
        &'mh;help;migrate;plan'= {
        }
        &'mh;help;migrate;run'= {
        }
        &'mh;help;migrate;list'= {
        }
        &'mh;help;migrate;resume'= {
        }
        &'mh;help;migrate;rollback'= {
        }
        &'mh;help;admin'= {
            cand cleanup 'Free what nobody needs any more: old history, removed accounts, leftovers'
            cand index 'Look after the index that searches ask'
            cand stats 'Count accounts, sessions, memories and troubles; for Prometheus too'
            cand connections 'Show who is in the home: who holds a lock, who follows a conversation'
            cand security 'Show how well the home is kept: passwords, OS users, modes, tokens, and what nothing keeps apart'
        }
        &'mh;help;admin;cleanup'= {
        }
        &'mh;help;admin;index'= {
            cand refresh 'Bring the index up to date, or build it anew'
        }
        &'mh;help;admin;index;refresh'= {
        }
        &'mh;help;admin;stats'= {
        }
        &'mh;help;admin;connections'= {
        }
        &'mh;help;admin;security'= {
        }
        &'mh;help;each'= {
        }
        &'mh;help;path'= {
        }
        &'mh;help;doctor'= {
        }
        &'mh;help;init'= {
        }
        &'mh;help;schema'= {
        }
        &'mh;help;completions'= {
        }
        &'mh;help;man'= {
        }
        &'mh;help;help'= {
        }
    ]
    $completions[$command]
}
