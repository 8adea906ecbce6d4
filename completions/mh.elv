
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
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand -V 'Print version'
            cand --version 'Print version'
            cand capture 'Put a memory away and print its id'
            cand show 'Show one memory'
            cand memory 'List memories'
            cand user 'Create accounts, see them, change them, choose one'
            cand whoami 'Say as whom you act here, and how that was chosen'
            cand op 'See what commands changed'
            cand audit 'See who did what, and check that no line is missing'
            cand path 'Print where something lies on this disk'
            cand init 'Make a home'
            cand schema 'List the views that commands print, or show the JSON schema of one'
            cand completions 'Print the completion script of a shell'
            cand man 'Write a manual page per command'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;capture'= {
            cand --type 'What kind of memory: observation, conversation, reflection, journal … [default: observation]'
            cand --tag 'A tag, beside those in the text; may be repeated'
            cand --entity 'A person, place or thing, beside those in the text; may be repeated'
            cand --importance 'How important, from 0 to 1 [default: 0.5]'
            cand --at 'When it happened: 2026-11-21, yesterday, "2 hours ago", RFC 3339 [default: now]'
            cand --link 'A link to another memory, as in follows:k7x2q; may be repeated'
            cand --meta 'Further data: NAME=TEXT, or NAME:=JSON; may be repeated'
            cand --response 'What was answered to it'
            cand --key 'The same key again is the same memory, so that a retry is safe'
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --public 'Show it to readers of a public profile'
            cand --editor 'Write the text in the editor; what stands on the command line is put there first'
            cand --no-parse 'Leave # and @ in the text alone'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;show'= {
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;memory'= {
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List memories, newest first'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;memory;list'= {
            cand --since 'From this date on: 2026-11-21, yesterday, "2 weeks ago", RFC 3339'
            cand --until 'Up to this date; a day is meant as a whole'
            cand --type 'Of this type; may be repeated'
            cand --tag 'With this tag; may be repeated'
            cand --entity 'With this person, place or thing; may be repeated'
            cand --limit 'At most so many; 0 is no limit'
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --reverse 'Oldest first'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;memory;help'= {
            cand list 'List memories, newest first'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;memory;help;list'= {
        }
        &'mh;memory;help;help'= {
        }
        &'mh;user'= {
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand add 'Make an account with a profile of its own'
            cand list 'List the accounts that you may see'
            cand show 'Show one account'
            cand set 'Change an account'
            cand switch 'Choose whose profile the commands at this terminal work on'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;user;add'= {
            cand --role 'What it may do [default: user; the first account of a home is its admin]'
            cand --display-name 'What people call its owner'
            cand --email 'An address'
            cand --like 'Start with the persona and configuration of USER; never their memories'
            cand --template 'Start with the files in DIR/persona and DIR/etc'
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --public 'Let everybody in the home read the persona, and memories that are marked public'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;user;list'= {
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;user;show'= {
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;user;set'= {
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;user;switch'= {
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;user;help'= {
            cand add 'Make an account with a profile of its own'
            cand list 'List the accounts that you may see'
            cand show 'Show one account'
            cand set 'Change an account'
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
        &'mh;user;help;switch'= {
        }
        &'mh;user;help;help'= {
        }
        &'mh;whoami'= {
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;op'= {
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List operations, newest first'
            cand show 'Show an operation and what it changed'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;op;list'= {
            cand --limit 'At most so many; 0 is no limit'
            cand --since 'From this date on: 2026-11-21, yesterday, "2 weeks ago", RFC 3339'
            cand --after 'Later than this operation'
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;op;show'= {
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
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
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
            cand list 'List what was done, newest first'
            cand verify 'Check that the log of operations is whole'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;audit;list'= {
            cand --since 'From this date on: 2026-11-21, yesterday, "2 weeks ago", RFC 3339'
            cand --event 'Of this event; a final * stands for any end'
            cand --level 'At least so grave'
            cand --category 'Of this category'
            cand --subject 'About the data of this user: a username or an account id'
            cand --actor 'By this one'
            cand --limit 'At most so many; 0 is no limit'
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'mh;audit;verify'= {
            cand --head 'The hash of a line that must be there, as an earlier check printed it'
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help (see more with ''--help'')'
            cand --help 'Print help (see more with ''--help'')'
        }
        &'mh;audit;help'= {
            cand list 'List what was done, newest first'
            cand verify 'Check that the log of operations is whole'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;audit;help;list'= {
        }
        &'mh;audit;help;verify'= {
        }
        &'mh;audit;help;help'= {
        }
        &'mh;path'= {
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;init'= {
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --demo 'Add two accounts with a few days of life in them'
            cand --dry-run 'Show what would change, and change nothing'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;schema'= {
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;completions'= {
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;man'= {
            cand -u 'Whose profile to work on'
            cand --user 'Whose profile to work on'
            cand --home 'The home''s directory [default: $MH_HOME, else the platform''s data directory]'
            cand --session 'The session this belongs to'
            cand --token-file 'A file with a token that proves who you are'
            cand --format 'In which form answers are printed'
            cand --lock-timeout 'Seconds to wait for another mh that is writing [default: 10]'
            cand --json 'Short for --format json'
            cand -q 'No notes on stderr'
            cand --quiet 'No notes on stderr'
            cand -v 'What caused an error'
            cand --verbose 'What caused an error'
            cand --no-color 'No colours'
            cand --plain 'No colours, no rules, nothing cut off'
            cand --yes 'Answer every question with yes'
            cand -h 'Print help'
            cand --help 'Print help'
        }
        &'mh;help'= {
            cand capture 'Put a memory away and print its id'
            cand show 'Show one memory'
            cand memory 'List memories'
            cand user 'Create accounts, see them, change them, choose one'
            cand whoami 'Say as whom you act here, and how that was chosen'
            cand op 'See what commands changed'
            cand audit 'See who did what, and check that no line is missing'
            cand path 'Print where something lies on this disk'
            cand init 'Make a home'
            cand schema 'List the views that commands print, or show the JSON schema of one'
            cand completions 'Print the completion script of a shell'
            cand man 'Write a manual page per command'
            cand help 'Print this message or the help of the given subcommand(s)'
        }
        &'mh;help;capture'= {
        }
        &'mh;help;show'= {
        }
        &'mh;help;memory'= {
            cand list 'List memories, newest first'
        }
        &'mh;help;memory;list'= {
        }
        &'mh;help;user'= {
            cand add 'Make an account with a profile of its own'
            cand list 'List the accounts that you may see'
            cand show 'Show one account'
            cand set 'Change an account'
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
        &'mh;help;user;switch'= {
        }
        &'mh;help;whoami'= {
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
            cand list 'List what was done, newest first'
            cand verify 'Check that the log of operations is whole'
        }
        &'mh;help;audit;list'= {
        }
        &'mh;help;audit;verify'= {
        }
        &'mh;help;path'= {
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
