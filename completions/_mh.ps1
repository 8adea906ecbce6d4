
using namespace System.Management.Automation
using namespace System.Management.Automation.Language

Register-ArgumentCompleter -Native -CommandName 'mh' -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $commandElements = $commandAst.CommandElements
    $command = @(
        'mh'
        for ($i = 1; $i -lt $commandElements.Count; $i++) {
            $element = $commandElements[$i]
            if ($element -isnot [StringConstantExpressionAst] -or
                $element.StringConstantType -ne [StringConstantType]::BareWord -or
                $element.Value.StartsWith('-') -or
                $element.Value -eq $wordToComplete) {
                break
        }
        $element.Value
    }) -join ';'

    $completions = @(switch ($command) {
        'mh' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('-V', '-V ', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('--version', '--version', [CompletionResultType]::ParameterName, 'Print version')
            [CompletionResult]::new('capture', 'capture', [CompletionResultType]::ParameterValue, 'Put a memory away and print its id')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Find memories and tasks by what stands in them')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a memory')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show who you are, what you captured lately, and what is to be done')
            [CompletionResult]::new('today', 'today', [CompletionResultType]::ParameterValue, 'Show a day as it went: memories, tasks done, changes of the mode')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Draw a calendar of captures, and count them by type, tag and hour')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change a memory')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Take back what a command changed')
            [CompletionResult]::new('redo', 'redo', [CompletionResultType]::ParameterValue, 'Take back your newest undo')
            [CompletionResult]::new('memory', 'memory', [CompletionResultType]::ParameterValue, 'List, edit, remove and restore memories, and see their past')
            [CompletionResult]::new('task', 'task', [CompletionResultType]::ParameterValue, 'List tasks by urgency, add and change them, and say which is next')
            [CompletionResult]::new('session', 'session', [CompletionResultType]::ParameterValue, 'Start, list and end sessions, and say what stands in their contexts')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Read and change the profile''s configuration, and the home''s settings')
            [CompletionResult]::new('model', 'model', [CompletionResultType]::ParameterValue, 'Say which model plays which role, or give a role another')
            [CompletionResult]::new('persona', 'persona', [CompletionResultType]::ParameterValue, 'Show and change who the assistant is: the persona, and its facets')
            [CompletionResult]::new('mode', 'mode', [CompletionResultType]::ParameterValue, 'Say which cognitive mode the profile is in, or put it into another')
            [CompletionResult]::new('trust', 'trust', [CompletionResultType]::ParameterValue, 'Say how much the assistant may do alone, or set it')
            [CompletionResult]::new('user', 'user', [CompletionResultType]::ParameterValue, 'Add, list, show, change and choose accounts')
            [CompletionResult]::new('auth', 'auth', [CompletionResultType]::ParameterValue, 'Sign in and out; passwords, and tokens for scripts')
            [CompletionResult]::new('whoami', 'whoami', [CompletionResultType]::ParameterValue, 'Say who you are here, and how that was chosen')
            [CompletionResult]::new('prompt', 'prompt', [CompletionResultType]::ParameterValue, 'Print a few words for a shell''s prompt')
            [CompletionResult]::new('op', 'op', [CompletionResultType]::ParameterValue, 'List and show operations: what each command changed')
            [CompletionResult]::new('audit', 'audit', [CompletionResultType]::ParameterValue, 'List who did what, and verify that no line is missing')
            [CompletionResult]::new('migrate', 'migrate', [CompletionResultType]::ParameterValue, 'Bring the home of MetaHuman OS or AirFit over, and be able to go back')
            [CompletionResult]::new('admin', 'admin', [CompletionResultType]::ParameterValue, 'Look after the home')
            [CompletionResult]::new('each', 'each', [CompletionResultType]::ParameterValue, 'Run a program once for each account')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Print where something lies on the disk')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Look for damage, and mend what loses nothing')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Make a home')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'List the kinds of answers, or print the JSON schema of one')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completion script of a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Write the manual, a page per command')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;capture' {
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'What kind of memory: observation, journal, reflection or another word [default: observation]')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'A tag, beside those in the text; may be repeated')
            [CompletionResult]::new('--entity', '--entity', [CompletionResultType]::ParameterName, 'A person, place or thing, beside those in the text; may be repeated')
            [CompletionResult]::new('--importance', '--importance', [CompletionResultType]::ParameterName, 'How important, from 0 to 1 [default: 0.5]')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'When it happened: 2026-11-21, yesterday, "2 hours ago", RFC 3339 [default: now]')
            [CompletionResult]::new('--link', '--link', [CompletionResultType]::ParameterName, 'A link to another memory, as in follows:k7x2q; may be repeated')
            [CompletionResult]::new('--meta', '--meta', [CompletionResultType]::ParameterName, 'Further data: NAME=TEXT, or NAME:=JSON; may be repeated')
            [CompletionResult]::new('--response', '--response', [CompletionResultType]::ParameterName, 'What was answered to it')
            [CompletionResult]::new('--key', '--key', [CompletionResultType]::ParameterName, 'A name for this capture: the same key again gives the same memory, so that a retry is safe')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--public', '--public', [CompletionResultType]::ParameterName, 'Show it to readers of a public profile')
            [CompletionResult]::new('--editor', '--editor', [CompletionResultType]::ParameterName, 'Open the editor, with the text of the command line to begin with')
            [CompletionResult]::new('--no-parse', '--no-parse', [CompletionResultType]::ParameterName, 'Leave # and @ in the text alone')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;search' {
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'The first day or time: 2026-11-21, yesterday, "2 weeks ago", RFC 3339')
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'The last day or time; a day counts as a whole')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'How many at most; 0 is no limit')
            [CompletionResult]::new('--sort', '--sort', [CompletionResultType]::ParameterName, 'What comes first: the best (rank) or the newest (time)')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--explain', '--explain', [CompletionResultType]::ParameterName, 'Say why each of them matches, and what its score is made of')
            [CompletionResult]::new('--require-match', '--require-match', [CompletionResultType]::ParameterName, 'End with exit code 3 where nothing matches')
            [CompletionResult]::new('--include-incorrect', '--include-incorrect', [CompletionResultType]::ParameterName, 'Find memories too that were marked as incorrect')
            [CompletionResult]::new('--all-users', '--all-users', [CompletionResultType]::ParameterName, 'Look through everybody''s profile (admins); each of somebody else''s is a line in the log')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;show' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;status' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;today' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;stats' {
            [CompletionResult]::new('--year', '--year', [CompletionResultType]::ParameterName, 'A calendar year; without a number the present one')
            [CompletionResult]::new('--svg', '--svg', [CompletionResultType]::ParameterName, 'Draw the calendar into an SVG file; - is standard output')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;edit' {
            [CompletionResult]::new('--content', '--content', [CompletionResultType]::ParameterName, 'Another text')
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Another type')
            [CompletionResult]::new('--importance', '--importance', [CompletionResultType]::ParameterName, 'Another importance, from 0 to 1')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Another time; the memory gets the id of that time')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'A tag to add; can be repeated')
            [CompletionResult]::new('--untag', '--untag', [CompletionResultType]::ParameterName, 'A tag to take away; can be repeated')
            [CompletionResult]::new('--expect-revision', '--expect-revision', [CompletionResultType]::ParameterName, 'Change it only if it is still at this revision (4 digits of it or more)')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;undo' {
            [CompletionResult]::new('--steps', '--steps', [CompletionResultType]::ParameterName, 'How many operations to take back, newest first')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;redo' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;memory' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List memories, newest first')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change a memory: by options, or without any in the editor')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take memories away; history keeps them')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Bring removed memories back')
            [CompletionResult]::new('versions', 'versions', [CompletionResultType]::ParameterValue, 'List the states that a memory had, the present one first')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what changed between two states of a memory')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;memory;list' {
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'The first day or time: 2026-11-21, yesterday, "2 weeks ago", RFC 3339')
            [CompletionResult]::new('--until', '--until', [CompletionResultType]::ParameterName, 'The last day or time; a day counts as a whole')
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'A type; may be repeated, and any one is enough')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'A tag; may be repeated, and all are needed')
            [CompletionResult]::new('--entity', '--entity', [CompletionResultType]::ParameterName, 'A person, place or thing; may be repeated, and all are needed')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'How many at most; 0 is no limit')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--reverse', '--reverse', [CompletionResultType]::ParameterName, 'List the oldest first')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;memory;edit' {
            [CompletionResult]::new('--content', '--content', [CompletionResultType]::ParameterName, 'Another text')
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Another type')
            [CompletionResult]::new('--importance', '--importance', [CompletionResultType]::ParameterName, 'Another importance, from 0 to 1')
            [CompletionResult]::new('--at', '--at', [CompletionResultType]::ParameterName, 'Another time; the memory gets the id of that time')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'A tag to add; can be repeated')
            [CompletionResult]::new('--untag', '--untag', [CompletionResultType]::ParameterName, 'A tag to take away; can be repeated')
            [CompletionResult]::new('--expect-revision', '--expect-revision', [CompletionResultType]::ParameterName, 'Change it only if it is still at this revision (4 digits of it or more)')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;memory;remove' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--purge', '--purge', [CompletionResultType]::ParameterName, 'Delete them for good, their past included')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;memory;restore' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;memory;versions' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;memory;diff' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;memory;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List memories, newest first')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change a memory: by options, or without any in the editor')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take memories away; history keeps them')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Bring removed memories back')
            [CompletionResult]::new('versions', 'versions', [CompletionResultType]::ParameterValue, 'List the states that a memory had, the present one first')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what changed between two states of a memory')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;memory;help;list' {
            break
        }
        'mh;memory;help;edit' {
            break
        }
        'mh;memory;help;remove' {
            break
        }
        'mh;memory;help;restore' {
            break
        }
        'mh;memory;help;versions' {
            break
        }
        'mh;memory;help;diff' {
            break
        }
        'mh;memory;help;help' {
            break
        }
        'mh;task' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List tasks, the most urgent first')
            [CompletionResult]::new('next', 'next', [CompletionResultType]::ParameterValue, 'Say which task comes first, and why')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a task, what it waits for, and what waits for it')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a task and print its id')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change what a task says: by options, or without any in the editor')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Begin tasks')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Lay tasks down again that were begun')
            [CompletionResult]::new('done', 'done', [CompletionResultType]::ParameterValue, 'Say that tasks are done')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Give tasks up; a task that comes again comes no more')
            [CompletionResult]::new('reopen', 'reopen', [CompletionResultType]::ParameterValue, 'Take tasks up again that were done or given up')
            [CompletionResult]::new('block', 'block', [CompletionResultType]::ParameterValue, 'Say that something holds a task up')
            [CompletionResult]::new('unblock', 'unblock', [CompletionResultType]::ParameterValue, 'Say that nothing holds tasks up any more')
            [CompletionResult]::new('note', 'note', [CompletionResultType]::ParameterValue, 'Note something about a task')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take tasks away; they can be restored')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Bring removed tasks back')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;task;list' {
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'todo, in_progress, blocked, done, cancelled, deleted, open or all; may be repeated, and any one is enough [default: open]')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'A tag; may be repeated, and all are needed')
            [CompletionResult]::new('--project', '--project', [CompletionResultType]::ParameterName, 'A project, by its id or name')
            [CompletionResult]::new('--due-before', '--due-before', [CompletionResultType]::ParameterName, 'Due before this day or time: 2026-12-01, friday, "in 3 days", RFC 3339')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'How many at most; 0 is no limit [default: 50]')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;task;next' {
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'A tag; may be repeated, and all are needed')
            [CompletionResult]::new('--project', '--project', [CompletionResultType]::ParameterName, 'A project, by its id or name')
            [CompletionResult]::new('--due-before', '--due-before', [CompletionResultType]::ParameterName, 'Due before this day or time: 2026-12-01, friday, "in 3 days", RFC 3339')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;task;show' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;task;add' {
            [CompletionResult]::new('--priority', '--priority', [CompletionResultType]::ParameterName, 'P0 (at once), P1, P2 or P3 [default: P2]')
            [CompletionResult]::new('--due', '--due', [CompletionResultType]::ParameterName, 'When it is due: tomorrow, friday, 2026-12-01, "in 3 days", "2026-12-01 14:00"')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'A tag, beside those in the title; may be repeated')
            [CompletionResult]::new('--depends', '--depends', [CompletionResultType]::ParameterName, 'A task that has to be done first; may be repeated')
            [CompletionResult]::new('--project', '--project', [CompletionResultType]::ParameterName, 'Its project, by id or name')
            [CompletionResult]::new('--every', '--every', [CompletionResultType]::ParameterName, 'How often it comes again: day, "2 weeks", month, year, monday, weekday')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'More about it')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;task;edit' {
            [CompletionResult]::new('--title', '--title', [CompletionResultType]::ParameterName, 'Another title')
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'Another description')
            [CompletionResult]::new('--priority', '--priority', [CompletionResultType]::ParameterName, 'P0 (at once), P1, P2 or P3')
            [CompletionResult]::new('--due', '--due', [CompletionResultType]::ParameterName, 'Another due date: tomorrow, friday, 2026-12-01, "in 3 days", "2026-12-01 14:00"')
            [CompletionResult]::new('--tag', '--tag', [CompletionResultType]::ParameterName, 'A tag to add; may be repeated')
            [CompletionResult]::new('--untag', '--untag', [CompletionResultType]::ParameterName, 'A tag to take away; may be repeated')
            [CompletionResult]::new('--depends', '--depends', [CompletionResultType]::ParameterName, 'A task that has to be done first; may be repeated')
            [CompletionResult]::new('--undepend', '--undepend', [CompletionResultType]::ParameterName, 'A task that need not be done first; may be repeated')
            [CompletionResult]::new('--project', '--project', [CompletionResultType]::ParameterName, 'Another project, by id or name')
            [CompletionResult]::new('--every', '--every', [CompletionResultType]::ParameterName, 'How often it comes again: day, "2 weeks", month, year, monday, weekday')
            [CompletionResult]::new('--expect-revision', '--expect-revision', [CompletionResultType]::ParameterName, 'Change it only if it is still at this revision (4 digits of it or more)')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--no-due', '--no-due', [CompletionResultType]::ParameterName, 'Take the due date away')
            [CompletionResult]::new('--no-project', '--no-project', [CompletionResultType]::ParameterName, 'Take it out of its project')
            [CompletionResult]::new('--no-every', '--no-every', [CompletionResultType]::ParameterName, 'Let it come no more')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;task;start' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;task;stop' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;task;done' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;task;cancel' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;task;reopen' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;task;block' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'What holds it up')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;task;unblock' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;task;note' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;task;remove' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;task;restore' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;task;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List tasks, the most urgent first')
            [CompletionResult]::new('next', 'next', [CompletionResultType]::ParameterValue, 'Say which task comes first, and why')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a task, what it waits for, and what waits for it')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a task and print its id')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change what a task says: by options, or without any in the editor')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Begin tasks')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Lay tasks down again that were begun')
            [CompletionResult]::new('done', 'done', [CompletionResultType]::ParameterValue, 'Say that tasks are done')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Give tasks up; a task that comes again comes no more')
            [CompletionResult]::new('reopen', 'reopen', [CompletionResultType]::ParameterValue, 'Take tasks up again that were done or given up')
            [CompletionResult]::new('block', 'block', [CompletionResultType]::ParameterValue, 'Say that something holds a task up')
            [CompletionResult]::new('unblock', 'unblock', [CompletionResultType]::ParameterValue, 'Say that nothing holds tasks up any more')
            [CompletionResult]::new('note', 'note', [CompletionResultType]::ParameterValue, 'Note something about a task')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take tasks away; they can be restored')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Bring removed tasks back')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;task;help;list' {
            break
        }
        'mh;task;help;next' {
            break
        }
        'mh;task;help;show' {
            break
        }
        'mh;task;help;add' {
            break
        }
        'mh;task;help;edit' {
            break
        }
        'mh;task;help;start' {
            break
        }
        'mh;task;help;stop' {
            break
        }
        'mh;task;help;done' {
            break
        }
        'mh;task;help;cancel' {
            break
        }
        'mh;task;help;reopen' {
            break
        }
        'mh;task;help;block' {
            break
        }
        'mh;task;help;unblock' {
            break
        }
        'mh;task;help;note' {
            break
        }
        'mh;task;help;remove' {
            break
        }
        'mh;task;help;restore' {
            break
        }
        'mh;task;help;help' {
            break
        }
        'mh;session' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start a session and print its id')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List sessions, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a session: how it stands, and how much was said in it')
            [CompletionResult]::new('context', 'context', [CompletionResultType]::ParameterValue, 'Print the whole of a session for an assistant: context and messages')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change what stands in a session''s context')
            [CompletionResult]::new('touch', 'touch', [CompletionResultType]::ParameterValue, 'Note that something happened in a session: it is active again')
            [CompletionResult]::new('end', 'end', [CompletionResultType]::ParameterValue, 'End sessions')
            [CompletionResult]::new('say', 'say', [CompletionResultType]::ParameterValue, 'Say something in a session and print the message''s id')
            [CompletionResult]::new('messages', 'messages', [CompletionResultType]::ParameterValue, 'Show what was said in a session, and follow what is said')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Look for words in what was said')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;session;start' {
            [CompletionResult]::new('--type', '--type', [CompletionResultType]::ParameterName, 'Through what you talk: web, mobile, api, voice or cli')
            [CompletionResult]::new('--label', '--label', [CompletionResultType]::ParameterName, 'What you call it')
            [CompletionResult]::new('--ttl', '--ttl', [CompletionResultType]::ParameterName, 'How long it lasts: 90m, 24h, 7days [default: sessions.ttl of mh.toml, 24h; guests: 1h]')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'A context to begin with')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--evict-oldest', '--evict-oldest', [CompletionResultType]::ParameterName, 'Where no more may be live, end the oldest')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;session;list' {
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'active, idle, expired, terminated, live (active or idle) or all; may be repeated, and any one is enough [default: live]')
            [CompletionResult]::new('--after', '--after', [CompletionResultType]::ParameterName, 'Only those that are older than this one')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'How many at most; 0 is no limit [default: 20]')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--all-users', '--all-users', [CompletionResultType]::ParameterName, 'List the sessions of everybody, for admins')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;session;show' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;session;context' {
            [CompletionResult]::new('--tail', '--tail', [CompletionResultType]::ParameterName, 'Of the messages, only the last so many')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;session;set' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;session;touch' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;session;end' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--mine', '--mine', [CompletionResultType]::ParameterName, 'End all that go on')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;session;say' {
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'Who says it: user, assistant or system')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;session;messages' {
            [CompletionResult]::new('--tail', '--tail', [CompletionResultType]::ParameterName, 'Show the last so many only')
            [CompletionResult]::new('--after', '--after', [CompletionResultType]::ParameterName, 'Show those after this message')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'How many at most, the oldest first; 0 is no limit')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('-f', '-f', [CompletionResultType]::ParameterName, 'Go on with what is said from now on')
            [CompletionResult]::new('--follow', '--follow', [CompletionResultType]::ParameterName, 'Go on with what is said from now on')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;session;search' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'How many at most, the newest first; 0 is no limit')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;session;help' {
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start a session and print its id')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List sessions, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a session: how it stands, and how much was said in it')
            [CompletionResult]::new('context', 'context', [CompletionResultType]::ParameterValue, 'Print the whole of a session for an assistant: context and messages')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change what stands in a session''s context')
            [CompletionResult]::new('touch', 'touch', [CompletionResultType]::ParameterValue, 'Note that something happened in a session: it is active again')
            [CompletionResult]::new('end', 'end', [CompletionResultType]::ParameterValue, 'End sessions')
            [CompletionResult]::new('say', 'say', [CompletionResultType]::ParameterValue, 'Say something in a session and print the message''s id')
            [CompletionResult]::new('messages', 'messages', [CompletionResultType]::ParameterValue, 'Show what was said in a session, and follow what is said')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Look for words in what was said')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;session;help;start' {
            break
        }
        'mh;session;help;list' {
            break
        }
        'mh;session;help;show' {
            break
        }
        'mh;session;help;context' {
            break
        }
        'mh;session;help;set' {
            break
        }
        'mh;session;help;touch' {
            break
        }
        'mh;session;help;end' {
            break
        }
        'mh;session;help;say' {
            break
        }
        'mh;session;help;messages' {
            break
        }
        'mh;session;help;search' {
            break
        }
        'mh;session;help;help' {
            break
        }
        'mh;config' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--system', '--system', [CompletionResultType]::ParameterName, 'The settings of the home (mh.toml); only admins change them')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print a setting, or a whole file of them')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Give settings other values')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Take settings away')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the settings, a line each')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change a file in the editor')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;config;get' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--reveal', '--reveal', [CompletionResultType]::ParameterName, 'Show a secret')
            [CompletionResult]::new('--system', '--system', [CompletionResultType]::ParameterName, 'The settings of the home (mh.toml); only admins change them')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;config;set' {
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Read one secret from a file')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--stdin', '--stdin', [CompletionResultType]::ParameterName, 'Read one secret from standard input')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--system', '--system', [CompletionResultType]::ParameterName, 'The settings of the home (mh.toml); only admins change them')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;config;unset' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--system', '--system', [CompletionResultType]::ParameterName, 'The settings of the home (mh.toml); only admins change them')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;config;list' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--origin', '--origin', [CompletionResultType]::ParameterName, 'Say where each value comes from')
            [CompletionResult]::new('--system', '--system', [CompletionResultType]::ParameterName, 'The settings of the home (mh.toml); only admins change them')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;config;edit' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--system', '--system', [CompletionResultType]::ParameterName, 'The settings of the home (mh.toml); only admins change them')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;config;help' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print a setting, or a whole file of them')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Give settings other values')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Take settings away')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the settings, a line each')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change a file in the editor')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;config;help;get' {
            break
        }
        'mh;config;help;set' {
            break
        }
        'mh;config;help;unset' {
            break
        }
        'mh;config;help;list' {
            break
        }
        'mh;config;help;edit' {
            break
        }
        'mh;config;help;help' {
            break
        }
        'mh;model' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the roles, or one of them, with the models that play them')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Give a role another model')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;model;show' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;model;set' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;model;help' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the roles, or one of them, with the models that play them')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Give a role another model')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;model;help;show' {
            break
        }
        'mh;model;help;set' {
            break
        }
        'mh;model;help;help' {
            break
        }
        'mh;persona' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the persona as it speaks, or one value of it')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set values')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Take values away')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change a part in the editor')
            [CompletionResult]::new('validate', 'validate', [CompletionResultType]::ParameterValue, 'Say what is wrong, and which placeholders are left')
            [CompletionResult]::new('versions', 'versions', [CompletionResultType]::ParameterValue, 'List the states that a part had, the present one first')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Make a former state of a part the present one')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Take a part back to the template')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Fill the placeholders by asking')
            [CompletionResult]::new('prompt', 'prompt', [CompletionResultType]::ParameterValue, 'Print the system prompt that persona, facet and trust level amount to')
            [CompletionResult]::new('facet', 'facet', [CompletionResultType]::ParameterValue, 'List, add, choose, change and remove facets: sides of the persona')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;persona;show' {
            [CompletionResult]::new('--facet', '--facet', [CompletionResultType]::ParameterName, 'With this facet instead of the active one; none for the bare core')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--summary', '--summary', [CompletionResultType]::ParameterName, 'In two sentences')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;persona;set' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;persona;unset' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;persona;edit' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;persona;validate' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;persona;versions' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;persona;restore' {
            [CompletionResult]::new('--part', '--part', [CompletionResultType]::ParameterName, 'core, relationships, routines, decision-rules, facets or facets/NAME')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;persona;reset' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;persona;init' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;persona;prompt' {
            [CompletionResult]::new('--facet', '--facet', [CompletionResultType]::ParameterName, 'With this facet instead of the active one; none for the bare core')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;persona;facet' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the facets; the one that speaks has a mark')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a facet')
            [CompletionResult]::new('use', 'use', [CompletionResultType]::ParameterValue, 'Let another facet speak')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change what a facet says in the editor')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take a facet away, with its file')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;persona;facet;list' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;persona;facet;add' {
            [CompletionResult]::new('--description', '--description', [CompletionResultType]::ParameterName, 'What it is like')
            [CompletionResult]::new('--color', '--color', [CompletionResultType]::ParameterName, 'Its colour')
            [CompletionResult]::new('--from', '--from', [CompletionResultType]::ParameterName, 'What it says, as a JSON file; - for standard input')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;persona;facet;use' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;persona;facet;edit' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;persona;facet;remove' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;persona;facet;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the facets; the one that speaks has a mark')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a facet')
            [CompletionResult]::new('use', 'use', [CompletionResultType]::ParameterValue, 'Let another facet speak')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change what a facet says in the editor')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take a facet away, with its file')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;persona;facet;help;list' {
            break
        }
        'mh;persona;facet;help;add' {
            break
        }
        'mh;persona;facet;help;use' {
            break
        }
        'mh;persona;facet;help;edit' {
            break
        }
        'mh;persona;facet;help;remove' {
            break
        }
        'mh;persona;facet;help;help' {
            break
        }
        'mh;persona;help' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the persona as it speaks, or one value of it')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set values')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Take values away')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change a part in the editor')
            [CompletionResult]::new('validate', 'validate', [CompletionResultType]::ParameterValue, 'Say what is wrong, and which placeholders are left')
            [CompletionResult]::new('versions', 'versions', [CompletionResultType]::ParameterValue, 'List the states that a part had, the present one first')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Make a former state of a part the present one')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Take a part back to the template')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Fill the placeholders by asking')
            [CompletionResult]::new('prompt', 'prompt', [CompletionResultType]::ParameterValue, 'Print the system prompt that persona, facet and trust level amount to')
            [CompletionResult]::new('facet', 'facet', [CompletionResultType]::ParameterValue, 'List, add, choose, change and remove facets: sides of the persona')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;persona;help;show' {
            break
        }
        'mh;persona;help;set' {
            break
        }
        'mh;persona;help;unset' {
            break
        }
        'mh;persona;help;edit' {
            break
        }
        'mh;persona;help;validate' {
            break
        }
        'mh;persona;help;versions' {
            break
        }
        'mh;persona;help;restore' {
            break
        }
        'mh;persona;help;reset' {
            break
        }
        'mh;persona;help;init' {
            break
        }
        'mh;persona;help;prompt' {
            break
        }
        'mh;persona;help;facet' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the facets; the one that speaks has a mark')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a facet')
            [CompletionResult]::new('use', 'use', [CompletionResultType]::ParameterValue, 'Let another facet speak')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change what a facet says in the editor')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take a facet away, with its file')
            break
        }
        'mh;persona;help;facet;list' {
            break
        }
        'mh;persona;help;facet;add' {
            break
        }
        'mh;persona;help;facet;use' {
            break
        }
        'mh;persona;help;facet;edit' {
            break
        }
        'mh;persona;help;facet;remove' {
            break
        }
        'mh;persona;help;help' {
            break
        }
        'mh;mode' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Say which mode the profile is in, and since when')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Put the profile into another mode')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;mode;show' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;mode;set' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why, for the history')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;mode;help' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Say which mode the profile is in, and since when')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Put the profile into another mode')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;mode;help;show' {
            break
        }
        'mh;mode;help;set' {
            break
        }
        'mh;mode;help;help' {
            break
        }
        'mh;trust' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Say how much the assistant may do, and what else it could be')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set how much the assistant may do')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;trust;show' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;trust;set' {
            [CompletionResult]::new('--reason', '--reason', [CompletionResultType]::ParameterName, 'Why, for the log')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;trust;help' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Say how much the assistant may do, and what else it could be')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set how much the assistant may do')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;trust;help;show' {
            break
        }
        'mh;trust;help;set' {
            break
        }
        'mh;trust;help;help' {
            break
        }
        'mh;user' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add an account with a profile of its own')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the accounts that you may see')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an account')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change an account')
            [CompletionResult]::new('rename', 'rename', [CompletionResultType]::ParameterValue, 'Give an account another name')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take an account away with its profile')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Add the accounts of a list, all of them or none')
            [CompletionResult]::new('quota', 'quota', [CompletionResultType]::ParameterValue, 'Show what somebody may have, and how much of it they have')
            [CompletionResult]::new('switch', 'switch', [CompletionResultType]::ParameterValue, 'Choose whose profile the commands at this terminal work on')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;user;add' {
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'What it may do: admin, user or guest [default: user]')
            [CompletionResult]::new('--display-name', '--display-name', [CompletionResultType]::ParameterName, 'What people call its owner')
            [CompletionResult]::new('--email', '--email', [CompletionResultType]::ParameterName, 'Their e-mail address')
            [CompletionResult]::new('--os-user', '--os-user', [CompletionResultType]::ParameterName, 'The OS user (name or number) who this is: their processes need no other proof, and the profile is theirs')
            [CompletionResult]::new('--like', '--like', [CompletionResultType]::ParameterName, 'Whose persona and configuration to start with; never their memories')
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'A directory whose persona/ and etc/ to start with')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--public', '--public', [CompletionResultType]::ParameterName, 'Let everybody in the home read the persona, and memories that are marked public')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;user;list' {
            [CompletionResult]::new('--role', '--role', [CompletionResultType]::ParameterName, 'admin, user or guest')
            [CompletionResult]::new('--status', '--status', [CompletionResultType]::ParameterName, 'active, suspended or inactive')
            [CompletionResult]::new('--after', '--after', [CompletionResultType]::ParameterName, 'Only names that come later than this one')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'How many at most; 0 is no limit')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;user;show' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;user;set' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;user;rename' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;user;remove' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--purge', '--purge', [CompletionResultType]::ParameterName, 'Delete the profile for good: nothing brings it back')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;user;import' {
            [CompletionResult]::new('--map', '--map', [CompletionResultType]::ParameterName, 'What somebody of the list is to be called here')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;user;quota' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;user;switch' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;user;help' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add an account with a profile of its own')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the accounts that you may see')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an account')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change an account')
            [CompletionResult]::new('rename', 'rename', [CompletionResultType]::ParameterValue, 'Give an account another name')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take an account away with its profile')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Add the accounts of a list, all of them or none')
            [CompletionResult]::new('quota', 'quota', [CompletionResultType]::ParameterValue, 'Show what somebody may have, and how much of it they have')
            [CompletionResult]::new('switch', 'switch', [CompletionResultType]::ParameterValue, 'Choose whose profile the commands at this terminal work on')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;user;help;add' {
            break
        }
        'mh;user;help;list' {
            break
        }
        'mh;user;help;show' {
            break
        }
        'mh;user;help;set' {
            break
        }
        'mh;user;help;rename' {
            break
        }
        'mh;user;help;remove' {
            break
        }
        'mh;user;help;import' {
            break
        }
        'mh;user;help;quota' {
            break
        }
        'mh;user;help;switch' {
            break
        }
        'mh;user;help;help' {
            break
        }
        'mh;auth' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('login', 'login', [CompletionResultType]::ParameterValue, 'Sign in, with a password or as a guest')
            [CompletionResult]::new('logout', 'logout', [CompletionResultType]::ParameterValue, 'Sign out')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Say who is signed in here, how that is known, and until when')
            [CompletionResult]::new('password', 'password', [CompletionResultType]::ParameterValue, 'Set a password, or take it away')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Make a one-time code for somebody who forgot their password')
            [CompletionResult]::new('recover', 'recover', [CompletionResultType]::ParameterValue, 'Take a new password for a one-time code')
            [CompletionResult]::new('unlock', 'unlock', [CompletionResultType]::ParameterValue, 'End the wait after too many wrong passwords')
            [CompletionResult]::new('token', 'token', [CompletionResultType]::ParameterValue, 'Make, list, renew and revoke tokens for scripts')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;auth;login' {
            [CompletionResult]::new('--ttl', '--ttl', [CompletionResultType]::ParameterName, 'For how long, as in 30m, 12h, 7d [default: auth.login_ttl of mh.toml]')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Read the password from a file: its first line')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--guest', '--guest', [CompletionResultType]::ParameterName, 'Come in without an account, for a while')
            [CompletionResult]::new('--stdin', '--stdin', [CompletionResultType]::ParameterName, 'Read the password from standard input: its first line')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;auth;logout' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;auth;status' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;auth;password' {
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Read the password from a file: its first line')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--remove', '--remove', [CompletionResultType]::ParameterName, 'Take the password away: naming the account is enough from then on')
            [CompletionResult]::new('--enable', '--enable', [CompletionResultType]::ParameterName, 'Let the password count that came along with a migration')
            [CompletionResult]::new('--stdin', '--stdin', [CompletionResultType]::ParameterName, 'Read the password from standard input: its first line')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;auth;reset' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;auth;recover' {
            [CompletionResult]::new('--code-file', '--code-file', [CompletionResultType]::ParameterName, 'Read the code from a file: its first line')
            [CompletionResult]::new('--file', '--file', [CompletionResultType]::ParameterName, 'Read the password from a file: its first line')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--stdin', '--stdin', [CompletionResultType]::ParameterName, 'Read the password from standard input: its first line')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;auth;unlock' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;auth;token' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a token, and print it: it is shown this once')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List tokens and sign-ins: what they open, until when, and when they were used last')
            [CompletionResult]::new('rotate', 'rotate', [CompletionResultType]::ParameterValue, 'Give a token another text, and its whole time again')
            [CompletionResult]::new('revoke', 'revoke', [CompletionResultType]::ParameterValue, 'Take a token away for good')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;auth;token;create' {
            [CompletionResult]::new('--label', '--label', [CompletionResultType]::ParameterName, 'What it is for, to know it again')
            [CompletionResult]::new('--ttl', '--ttl', [CompletionResultType]::ParameterName, 'For how long, as in 12h, 30d [default: for ever]')
            [CompletionResult]::new('--scope', '--scope', [CompletionResultType]::ParameterName, 'What it opens: read, capture or all')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;auth;token;list' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;auth;token;rotate' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;auth;token;revoke' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;auth;token;help' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a token, and print it: it is shown this once')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List tokens and sign-ins: what they open, until when, and when they were used last')
            [CompletionResult]::new('rotate', 'rotate', [CompletionResultType]::ParameterValue, 'Give a token another text, and its whole time again')
            [CompletionResult]::new('revoke', 'revoke', [CompletionResultType]::ParameterValue, 'Take a token away for good')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;auth;token;help;create' {
            break
        }
        'mh;auth;token;help;list' {
            break
        }
        'mh;auth;token;help;rotate' {
            break
        }
        'mh;auth;token;help;revoke' {
            break
        }
        'mh;auth;token;help;help' {
            break
        }
        'mh;auth;help' {
            [CompletionResult]::new('login', 'login', [CompletionResultType]::ParameterValue, 'Sign in, with a password or as a guest')
            [CompletionResult]::new('logout', 'logout', [CompletionResultType]::ParameterValue, 'Sign out')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Say who is signed in here, how that is known, and until when')
            [CompletionResult]::new('password', 'password', [CompletionResultType]::ParameterValue, 'Set a password, or take it away')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Make a one-time code for somebody who forgot their password')
            [CompletionResult]::new('recover', 'recover', [CompletionResultType]::ParameterValue, 'Take a new password for a one-time code')
            [CompletionResult]::new('unlock', 'unlock', [CompletionResultType]::ParameterValue, 'End the wait after too many wrong passwords')
            [CompletionResult]::new('token', 'token', [CompletionResultType]::ParameterValue, 'Make, list, renew and revoke tokens for scripts')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;auth;help;login' {
            break
        }
        'mh;auth;help;logout' {
            break
        }
        'mh;auth;help;status' {
            break
        }
        'mh;auth;help;password' {
            break
        }
        'mh;auth;help;reset' {
            break
        }
        'mh;auth;help;recover' {
            break
        }
        'mh;auth;help;unlock' {
            break
        }
        'mh;auth;help;token' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a token, and print it: it is shown this once')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List tokens and sign-ins: what they open, until when, and when they were used last')
            [CompletionResult]::new('rotate', 'rotate', [CompletionResultType]::ParameterValue, 'Give a token another text, and its whole time again')
            [CompletionResult]::new('revoke', 'revoke', [CompletionResultType]::ParameterValue, 'Take a token away for good')
            break
        }
        'mh;auth;help;token;create' {
            break
        }
        'mh;auth;help;token;list' {
            break
        }
        'mh;auth;help;token;rotate' {
            break
        }
        'mh;auth;help;token;revoke' {
            break
        }
        'mh;auth;help;help' {
            break
        }
        'mh;whoami' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;prompt' {
            [CompletionResult]::new('--template', '--template', [CompletionResultType]::ParameterName, 'What to say')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;op' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List operations, newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an operation and what it changed')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;op;list' {
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'How many at most; 0 is no limit')
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'The first day or time: 2026-11-21, yesterday, "2 weeks ago", RFC 3339')
            [CompletionResult]::new('--after', '--after', [CompletionResultType]::ParameterName, 'An operation; only what came later is listed')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;op;show' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;op;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List operations, newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an operation and what it changed')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;op;help;list' {
            break
        }
        'mh;op;help;show' {
            break
        }
        'mh;op;help;help' {
            break
        }
        'mh;audit' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List who did what, newest first')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Verify that no line of the log is missing or altered')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;audit;list' {
            [CompletionResult]::new('--since', '--since', [CompletionResultType]::ParameterName, 'The first day or time: 2026-11-21, yesterday, "2 weeks ago", RFC 3339')
            [CompletionResult]::new('--event', '--event', [CompletionResultType]::ParameterName, 'An event; a final * stands for any end')
            [CompletionResult]::new('--level', '--level', [CompletionResultType]::ParameterName, 'How grave at least: info, warn, error or critical')
            [CompletionResult]::new('--category', '--category', [CompletionResultType]::ParameterName, 'What it is about: system, decision, action, security or data')
            [CompletionResult]::new('--subject', '--subject', [CompletionResultType]::ParameterName, 'Whose data it is about: a username or an account id')
            [CompletionResult]::new('--actor', '--actor', [CompletionResultType]::ParameterName, 'Who did it')
            [CompletionResult]::new('--limit', '--limit', [CompletionResultType]::ParameterName, 'How many at most; 0 is no limit')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;audit;verify' {
            [CompletionResult]::new('--head', '--head', [CompletionResultType]::ParameterName, 'The hash of a line that must be there, as an earlier check printed it')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;audit;help' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List who did what, newest first')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Verify that no line of the log is missing or altered')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;audit;help;list' {
            break
        }
        'mh;audit;help;verify' {
            break
        }
        'mh;audit;help;help' {
            break
        }
        'mh;migrate' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Show what would come over, and change nothing')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Bring a home over: build, verify, put in place')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the migrations of this home, and where each stands')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Finish a migration that was interrupted')
            [CompletionResult]::new('rollback', 'rollback', [CompletionResultType]::ParameterValue, 'Put everything back as it was before a migration')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;migrate;plan' {
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Whose the data becomes [default: the old home''s owner]')
            [CompletionResult]::new('--map', '--map', [CompletionResultType]::ParameterName, 'Another name for somebody, by the name they had; may be repeated')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'metahuman, metahuman-profiles, airfit or airfit-users [default: what the directory looks like]')
            [CompletionResult]::new('--timezone', '--timezone', [CompletionResultType]::ParameterName, 'Where times without a zone were written, such as Europe/Berlin [default: this machine''s zone]')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--problems', '--problems', [CompletionResultType]::ParameterName, 'Name everything that is wrong, not the first dozen; in the other formats, list only that')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;migrate;run' {
            [CompletionResult]::new('--as', '--as', [CompletionResultType]::ParameterName, 'Whose the data becomes [default: the old home''s owner]')
            [CompletionResult]::new('--map', '--map', [CompletionResultType]::ParameterName, 'Another name for somebody, by the name they had; may be repeated')
            [CompletionResult]::new('--layout', '--layout', [CompletionResultType]::ParameterName, 'metahuman, metahuman-profiles, airfit or airfit-users [default: what the directory looks like]')
            [CompletionResult]::new('--timezone', '--timezone', [CompletionResultType]::ParameterName, 'Where times without a zone were written, such as Europe/Berlin [default: this machine''s zone]')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;migrate;list' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;migrate;resume' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;migrate;rollback' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--discard-changes', '--discard-changes', [CompletionResultType]::ParameterName, 'Put what was changed since into the backups with the rest')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;migrate;help' {
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Show what would come over, and change nothing')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Bring a home over: build, verify, put in place')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the migrations of this home, and where each stands')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Finish a migration that was interrupted')
            [CompletionResult]::new('rollback', 'rollback', [CompletionResultType]::ParameterValue, 'Put everything back as it was before a migration')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;migrate;help;plan' {
            break
        }
        'mh;migrate;help;run' {
            break
        }
        'mh;migrate;help;list' {
            break
        }
        'mh;migrate;help;resume' {
            break
        }
        'mh;migrate;help;rollback' {
            break
        }
        'mh;migrate;help;help' {
            break
        }
        'mh;admin' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('cleanup', 'cleanup', [CompletionResultType]::ParameterValue, 'Free what nobody needs any more: old history, removed accounts, leftovers')
            [CompletionResult]::new('index', 'index', [CompletionResultType]::ParameterValue, 'Look after the index that searches ask')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Count accounts, sessions, memories and troubles; for Prometheus too')
            [CompletionResult]::new('connections', 'connections', [CompletionResultType]::ParameterValue, 'Show who is in the home: who holds a lock, who follows a conversation')
            [CompletionResult]::new('security', 'security', [CompletionResultType]::ParameterValue, 'Show how well the home is kept: passwords, OS users, modes, tokens, and what nothing keeps apart')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;admin;cleanup' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--all-users', '--all-users', [CompletionResultType]::ParameterName, 'Everybody''s profile, and the home (admins only)')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;admin;index' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('refresh', 'refresh', [CompletionResultType]::ParameterValue, 'Bring the index up to date, or build it anew')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;admin;index;refresh' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--deep', '--deep', [CompletionResultType]::ParameterName, 'Read every document again, whatever the times of its file say')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;admin;index;help' {
            [CompletionResult]::new('refresh', 'refresh', [CompletionResultType]::ParameterValue, 'Bring the index up to date, or build it anew')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;admin;index;help;refresh' {
            break
        }
        'mh;admin;index;help;help' {
            break
        }
        'mh;admin;stats' {
            [CompletionResult]::new('--output', '--output', [CompletionResultType]::ParameterName, 'Write the numbers for Prometheus into a file, in place of the one that is there')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;admin;connections' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;admin;security' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;admin;help' {
            [CompletionResult]::new('cleanup', 'cleanup', [CompletionResultType]::ParameterValue, 'Free what nobody needs any more: old history, removed accounts, leftovers')
            [CompletionResult]::new('index', 'index', [CompletionResultType]::ParameterValue, 'Look after the index that searches ask')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Count accounts, sessions, memories and troubles; for Prometheus too')
            [CompletionResult]::new('connections', 'connections', [CompletionResultType]::ParameterValue, 'Show who is in the home: who holds a lock, who follows a conversation')
            [CompletionResult]::new('security', 'security', [CompletionResultType]::ParameterValue, 'Show how well the home is kept: passwords, OS users, modes, tokens, and what nothing keeps apart')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;admin;help;cleanup' {
            break
        }
        'mh;admin;help;index' {
            [CompletionResult]::new('refresh', 'refresh', [CompletionResultType]::ParameterValue, 'Bring the index up to date, or build it anew')
            break
        }
        'mh;admin;help;index;refresh' {
            break
        }
        'mh;admin;help;stats' {
            break
        }
        'mh;admin;help;connections' {
            break
        }
        'mh;admin;help;security' {
            break
        }
        'mh;admin;help;help' {
            break
        }
        'mh;each' {
            [CompletionResult]::new('--users', '--users', [CompletionResultType]::ParameterName, 'For these accounts only')
            [CompletionResult]::new('--parallel', '--parallel', [CompletionResultType]::ParameterName, 'For how many accounts at the same time')
            [CompletionResult]::new('--secret', '--secret', [CompletionResultType]::ParameterName, 'Give it this secret of the account in a variable (mh config set secrets.NAME --stdin)')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;path' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;doctor' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--quick', '--quick', [CompletionResultType]::ParameterName, 'Look only at accounts, formats, leftovers and the ends of logs; needs no account')
            [CompletionResult]::new('--fix', '--fix', [CompletionResultType]::ParameterName, 'Mend what loses nothing')
            [CompletionResult]::new('--all-users', '--all-users', [CompletionResultType]::ParameterName, 'Look at the home and at everybody''s profile (admins only; logged)')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;init' {
            [CompletionResult]::new('--group', '--group', [CompletionResultType]::ParameterName, 'Let the members of this OS group (name or number) in')
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--demo', '--demo', [CompletionResultType]::ParameterName, 'Add two accounts with a few days of life in them')
            [CompletionResult]::new('--dry-run', '--dry-run', [CompletionResultType]::ParameterName, 'Show what would change, and change nothing')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;schema' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;completions' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;man' {
            [CompletionResult]::new('-u', '-u', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--user', '--user', [CompletionResultType]::ParameterName, 'Whose profile to work on [default: $MH_USER, else the chosen or only account]')
            [CompletionResult]::new('--home', '--home', [CompletionResultType]::ParameterName, 'Where the home is [default: $MH_HOME, else the platform''s data directory]')
            [CompletionResult]::new('--session', '--session', [CompletionResultType]::ParameterName, 'The session that it is about or belongs to: an id, a unique prefix or tail of one, or @last [default: $MH_SESSION]')
            [CompletionResult]::new('--token-file', '--token-file', [CompletionResultType]::ParameterName, 'A file with a token that proves who you are')
            [CompletionResult]::new('--format', '--format', [CompletionResultType]::ParameterName, 'The form of answers: table, json, jsonl or csv [default: $MH_FORMAT, else mh.toml, else table]')
            [CompletionResult]::new('--lock-timeout', '--lock-timeout', [CompletionResultType]::ParameterName, 'How long to wait for another mh that is writing [default: 10]')
            [CompletionResult]::new('--json', '--json', [CompletionResultType]::ParameterName, 'Short for --format json')
            [CompletionResult]::new('-q', '-q', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('--quiet', '--quiet', [CompletionResultType]::ParameterName, 'Print no notes on stderr')
            [CompletionResult]::new('-v', '-v', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--verbose', '--verbose', [CompletionResultType]::ParameterName, 'Say what caused an error')
            [CompletionResult]::new('--no-color', '--no-color', [CompletionResultType]::ParameterName, 'Use no colours')
            [CompletionResult]::new('--plain', '--plain', [CompletionResultType]::ParameterName, 'Use no colours and no rules, and cut nothing off')
            [CompletionResult]::new('--yes', '--yes', [CompletionResultType]::ParameterName, 'Answer every question with yes')
            [CompletionResult]::new('-h', '-h', [CompletionResultType]::ParameterName, 'Print help')
            [CompletionResult]::new('--help', '--help', [CompletionResultType]::ParameterName, 'Print help')
            break
        }
        'mh;help' {
            [CompletionResult]::new('capture', 'capture', [CompletionResultType]::ParameterValue, 'Put a memory away and print its id')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Find memories and tasks by what stands in them')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a memory')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Show who you are, what you captured lately, and what is to be done')
            [CompletionResult]::new('today', 'today', [CompletionResultType]::ParameterValue, 'Show a day as it went: memories, tasks done, changes of the mode')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Draw a calendar of captures, and count them by type, tag and hour')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change a memory')
            [CompletionResult]::new('undo', 'undo', [CompletionResultType]::ParameterValue, 'Take back what a command changed')
            [CompletionResult]::new('redo', 'redo', [CompletionResultType]::ParameterValue, 'Take back your newest undo')
            [CompletionResult]::new('memory', 'memory', [CompletionResultType]::ParameterValue, 'List, edit, remove and restore memories, and see their past')
            [CompletionResult]::new('task', 'task', [CompletionResultType]::ParameterValue, 'List tasks by urgency, add and change them, and say which is next')
            [CompletionResult]::new('session', 'session', [CompletionResultType]::ParameterValue, 'Start, list and end sessions, and say what stands in their contexts')
            [CompletionResult]::new('config', 'config', [CompletionResultType]::ParameterValue, 'Read and change the profile''s configuration, and the home''s settings')
            [CompletionResult]::new('model', 'model', [CompletionResultType]::ParameterValue, 'Say which model plays which role, or give a role another')
            [CompletionResult]::new('persona', 'persona', [CompletionResultType]::ParameterValue, 'Show and change who the assistant is: the persona, and its facets')
            [CompletionResult]::new('mode', 'mode', [CompletionResultType]::ParameterValue, 'Say which cognitive mode the profile is in, or put it into another')
            [CompletionResult]::new('trust', 'trust', [CompletionResultType]::ParameterValue, 'Say how much the assistant may do alone, or set it')
            [CompletionResult]::new('user', 'user', [CompletionResultType]::ParameterValue, 'Add, list, show, change and choose accounts')
            [CompletionResult]::new('auth', 'auth', [CompletionResultType]::ParameterValue, 'Sign in and out; passwords, and tokens for scripts')
            [CompletionResult]::new('whoami', 'whoami', [CompletionResultType]::ParameterValue, 'Say who you are here, and how that was chosen')
            [CompletionResult]::new('prompt', 'prompt', [CompletionResultType]::ParameterValue, 'Print a few words for a shell''s prompt')
            [CompletionResult]::new('op', 'op', [CompletionResultType]::ParameterValue, 'List and show operations: what each command changed')
            [CompletionResult]::new('audit', 'audit', [CompletionResultType]::ParameterValue, 'List who did what, and verify that no line is missing')
            [CompletionResult]::new('migrate', 'migrate', [CompletionResultType]::ParameterValue, 'Bring the home of MetaHuman OS or AirFit over, and be able to go back')
            [CompletionResult]::new('admin', 'admin', [CompletionResultType]::ParameterValue, 'Look after the home')
            [CompletionResult]::new('each', 'each', [CompletionResultType]::ParameterValue, 'Run a program once for each account')
            [CompletionResult]::new('path', 'path', [CompletionResultType]::ParameterValue, 'Print where something lies on the disk')
            [CompletionResult]::new('doctor', 'doctor', [CompletionResultType]::ParameterValue, 'Look for damage, and mend what loses nothing')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Make a home')
            [CompletionResult]::new('schema', 'schema', [CompletionResultType]::ParameterValue, 'List the kinds of answers, or print the JSON schema of one')
            [CompletionResult]::new('completions', 'completions', [CompletionResultType]::ParameterValue, 'Print the completion script of a shell')
            [CompletionResult]::new('man', 'man', [CompletionResultType]::ParameterValue, 'Write the manual, a page per command')
            [CompletionResult]::new('help', 'help', [CompletionResultType]::ParameterValue, 'Print this message or the help of the given subcommand(s)')
            break
        }
        'mh;help;capture' {
            break
        }
        'mh;help;search' {
            break
        }
        'mh;help;show' {
            break
        }
        'mh;help;status' {
            break
        }
        'mh;help;today' {
            break
        }
        'mh;help;stats' {
            break
        }
        'mh;help;edit' {
            break
        }
        'mh;help;undo' {
            break
        }
        'mh;help;redo' {
            break
        }
        'mh;help;memory' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List memories, newest first')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change a memory: by options, or without any in the editor')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take memories away; history keeps them')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Bring removed memories back')
            [CompletionResult]::new('versions', 'versions', [CompletionResultType]::ParameterValue, 'List the states that a memory had, the present one first')
            [CompletionResult]::new('diff', 'diff', [CompletionResultType]::ParameterValue, 'Show what changed between two states of a memory')
            break
        }
        'mh;help;memory;list' {
            break
        }
        'mh;help;memory;edit' {
            break
        }
        'mh;help;memory;remove' {
            break
        }
        'mh;help;memory;restore' {
            break
        }
        'mh;help;memory;versions' {
            break
        }
        'mh;help;memory;diff' {
            break
        }
        'mh;help;task' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List tasks, the most urgent first')
            [CompletionResult]::new('next', 'next', [CompletionResultType]::ParameterValue, 'Say which task comes first, and why')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a task, what it waits for, and what waits for it')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a task and print its id')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change what a task says: by options, or without any in the editor')
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Begin tasks')
            [CompletionResult]::new('stop', 'stop', [CompletionResultType]::ParameterValue, 'Lay tasks down again that were begun')
            [CompletionResult]::new('done', 'done', [CompletionResultType]::ParameterValue, 'Say that tasks are done')
            [CompletionResult]::new('cancel', 'cancel', [CompletionResultType]::ParameterValue, 'Give tasks up; a task that comes again comes no more')
            [CompletionResult]::new('reopen', 'reopen', [CompletionResultType]::ParameterValue, 'Take tasks up again that were done or given up')
            [CompletionResult]::new('block', 'block', [CompletionResultType]::ParameterValue, 'Say that something holds a task up')
            [CompletionResult]::new('unblock', 'unblock', [CompletionResultType]::ParameterValue, 'Say that nothing holds tasks up any more')
            [CompletionResult]::new('note', 'note', [CompletionResultType]::ParameterValue, 'Note something about a task')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take tasks away; they can be restored')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Bring removed tasks back')
            break
        }
        'mh;help;task;list' {
            break
        }
        'mh;help;task;next' {
            break
        }
        'mh;help;task;show' {
            break
        }
        'mh;help;task;add' {
            break
        }
        'mh;help;task;edit' {
            break
        }
        'mh;help;task;start' {
            break
        }
        'mh;help;task;stop' {
            break
        }
        'mh;help;task;done' {
            break
        }
        'mh;help;task;cancel' {
            break
        }
        'mh;help;task;reopen' {
            break
        }
        'mh;help;task;block' {
            break
        }
        'mh;help;task;unblock' {
            break
        }
        'mh;help;task;note' {
            break
        }
        'mh;help;task;remove' {
            break
        }
        'mh;help;task;restore' {
            break
        }
        'mh;help;session' {
            [CompletionResult]::new('start', 'start', [CompletionResultType]::ParameterValue, 'Start a session and print its id')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List sessions, the newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show a session: how it stands, and how much was said in it')
            [CompletionResult]::new('context', 'context', [CompletionResultType]::ParameterValue, 'Print the whole of a session for an assistant: context and messages')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change what stands in a session''s context')
            [CompletionResult]::new('touch', 'touch', [CompletionResultType]::ParameterValue, 'Note that something happened in a session: it is active again')
            [CompletionResult]::new('end', 'end', [CompletionResultType]::ParameterValue, 'End sessions')
            [CompletionResult]::new('say', 'say', [CompletionResultType]::ParameterValue, 'Say something in a session and print the message''s id')
            [CompletionResult]::new('messages', 'messages', [CompletionResultType]::ParameterValue, 'Show what was said in a session, and follow what is said')
            [CompletionResult]::new('search', 'search', [CompletionResultType]::ParameterValue, 'Look for words in what was said')
            break
        }
        'mh;help;session;start' {
            break
        }
        'mh;help;session;list' {
            break
        }
        'mh;help;session;show' {
            break
        }
        'mh;help;session;context' {
            break
        }
        'mh;help;session;set' {
            break
        }
        'mh;help;session;touch' {
            break
        }
        'mh;help;session;end' {
            break
        }
        'mh;help;session;say' {
            break
        }
        'mh;help;session;messages' {
            break
        }
        'mh;help;session;search' {
            break
        }
        'mh;help;config' {
            [CompletionResult]::new('get', 'get', [CompletionResultType]::ParameterValue, 'Print a setting, or a whole file of them')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Give settings other values')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Take settings away')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the settings, a line each')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change a file in the editor')
            break
        }
        'mh;help;config;get' {
            break
        }
        'mh;help;config;set' {
            break
        }
        'mh;help;config;unset' {
            break
        }
        'mh;help;config;list' {
            break
        }
        'mh;help;config;edit' {
            break
        }
        'mh;help;model' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the roles, or one of them, with the models that play them')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Give a role another model')
            break
        }
        'mh;help;model;show' {
            break
        }
        'mh;help;model;set' {
            break
        }
        'mh;help;persona' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show the persona as it speaks, or one value of it')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set values')
            [CompletionResult]::new('unset', 'unset', [CompletionResultType]::ParameterValue, 'Take values away')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change a part in the editor')
            [CompletionResult]::new('validate', 'validate', [CompletionResultType]::ParameterValue, 'Say what is wrong, and which placeholders are left')
            [CompletionResult]::new('versions', 'versions', [CompletionResultType]::ParameterValue, 'List the states that a part had, the present one first')
            [CompletionResult]::new('restore', 'restore', [CompletionResultType]::ParameterValue, 'Make a former state of a part the present one')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Take a part back to the template')
            [CompletionResult]::new('init', 'init', [CompletionResultType]::ParameterValue, 'Fill the placeholders by asking')
            [CompletionResult]::new('prompt', 'prompt', [CompletionResultType]::ParameterValue, 'Print the system prompt that persona, facet and trust level amount to')
            [CompletionResult]::new('facet', 'facet', [CompletionResultType]::ParameterValue, 'List, add, choose, change and remove facets: sides of the persona')
            break
        }
        'mh;help;persona;show' {
            break
        }
        'mh;help;persona;set' {
            break
        }
        'mh;help;persona;unset' {
            break
        }
        'mh;help;persona;edit' {
            break
        }
        'mh;help;persona;validate' {
            break
        }
        'mh;help;persona;versions' {
            break
        }
        'mh;help;persona;restore' {
            break
        }
        'mh;help;persona;reset' {
            break
        }
        'mh;help;persona;init' {
            break
        }
        'mh;help;persona;prompt' {
            break
        }
        'mh;help;persona;facet' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the facets; the one that speaks has a mark')
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add a facet')
            [CompletionResult]::new('use', 'use', [CompletionResultType]::ParameterValue, 'Let another facet speak')
            [CompletionResult]::new('edit', 'edit', [CompletionResultType]::ParameterValue, 'Change what a facet says in the editor')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take a facet away, with its file')
            break
        }
        'mh;help;persona;facet;list' {
            break
        }
        'mh;help;persona;facet;add' {
            break
        }
        'mh;help;persona;facet;use' {
            break
        }
        'mh;help;persona;facet;edit' {
            break
        }
        'mh;help;persona;facet;remove' {
            break
        }
        'mh;help;mode' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Say which mode the profile is in, and since when')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Put the profile into another mode')
            break
        }
        'mh;help;mode;show' {
            break
        }
        'mh;help;mode;set' {
            break
        }
        'mh;help;trust' {
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Say how much the assistant may do, and what else it could be')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Set how much the assistant may do')
            break
        }
        'mh;help;trust;show' {
            break
        }
        'mh;help;trust;set' {
            break
        }
        'mh;help;user' {
            [CompletionResult]::new('add', 'add', [CompletionResultType]::ParameterValue, 'Add an account with a profile of its own')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the accounts that you may see')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an account')
            [CompletionResult]::new('set', 'set', [CompletionResultType]::ParameterValue, 'Change an account')
            [CompletionResult]::new('rename', 'rename', [CompletionResultType]::ParameterValue, 'Give an account another name')
            [CompletionResult]::new('remove', 'remove', [CompletionResultType]::ParameterValue, 'Take an account away with its profile')
            [CompletionResult]::new('import', 'import', [CompletionResultType]::ParameterValue, 'Add the accounts of a list, all of them or none')
            [CompletionResult]::new('quota', 'quota', [CompletionResultType]::ParameterValue, 'Show what somebody may have, and how much of it they have')
            [CompletionResult]::new('switch', 'switch', [CompletionResultType]::ParameterValue, 'Choose whose profile the commands at this terminal work on')
            break
        }
        'mh;help;user;add' {
            break
        }
        'mh;help;user;list' {
            break
        }
        'mh;help;user;show' {
            break
        }
        'mh;help;user;set' {
            break
        }
        'mh;help;user;rename' {
            break
        }
        'mh;help;user;remove' {
            break
        }
        'mh;help;user;import' {
            break
        }
        'mh;help;user;quota' {
            break
        }
        'mh;help;user;switch' {
            break
        }
        'mh;help;auth' {
            [CompletionResult]::new('login', 'login', [CompletionResultType]::ParameterValue, 'Sign in, with a password or as a guest')
            [CompletionResult]::new('logout', 'logout', [CompletionResultType]::ParameterValue, 'Sign out')
            [CompletionResult]::new('status', 'status', [CompletionResultType]::ParameterValue, 'Say who is signed in here, how that is known, and until when')
            [CompletionResult]::new('password', 'password', [CompletionResultType]::ParameterValue, 'Set a password, or take it away')
            [CompletionResult]::new('reset', 'reset', [CompletionResultType]::ParameterValue, 'Make a one-time code for somebody who forgot their password')
            [CompletionResult]::new('recover', 'recover', [CompletionResultType]::ParameterValue, 'Take a new password for a one-time code')
            [CompletionResult]::new('unlock', 'unlock', [CompletionResultType]::ParameterValue, 'End the wait after too many wrong passwords')
            [CompletionResult]::new('token', 'token', [CompletionResultType]::ParameterValue, 'Make, list, renew and revoke tokens for scripts')
            break
        }
        'mh;help;auth;login' {
            break
        }
        'mh;help;auth;logout' {
            break
        }
        'mh;help;auth;status' {
            break
        }
        'mh;help;auth;password' {
            break
        }
        'mh;help;auth;reset' {
            break
        }
        'mh;help;auth;recover' {
            break
        }
        'mh;help;auth;unlock' {
            break
        }
        'mh;help;auth;token' {
            [CompletionResult]::new('create', 'create', [CompletionResultType]::ParameterValue, 'Make a token, and print it: it is shown this once')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List tokens and sign-ins: what they open, until when, and when they were used last')
            [CompletionResult]::new('rotate', 'rotate', [CompletionResultType]::ParameterValue, 'Give a token another text, and its whole time again')
            [CompletionResult]::new('revoke', 'revoke', [CompletionResultType]::ParameterValue, 'Take a token away for good')
            break
        }
        'mh;help;auth;token;create' {
            break
        }
        'mh;help;auth;token;list' {
            break
        }
        'mh;help;auth;token;rotate' {
            break
        }
        'mh;help;auth;token;revoke' {
            break
        }
        'mh;help;whoami' {
            break
        }
        'mh;help;prompt' {
            break
        }
        'mh;help;op' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List operations, newest first')
            [CompletionResult]::new('show', 'show', [CompletionResultType]::ParameterValue, 'Show an operation and what it changed')
            break
        }
        'mh;help;op;list' {
            break
        }
        'mh;help;op;show' {
            break
        }
        'mh;help;audit' {
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List who did what, newest first')
            [CompletionResult]::new('verify', 'verify', [CompletionResultType]::ParameterValue, 'Verify that no line of the log is missing or altered')
            break
        }
        'mh;help;audit;list' {
            break
        }
        'mh;help;audit;verify' {
            break
        }
        'mh;help;migrate' {
            [CompletionResult]::new('plan', 'plan', [CompletionResultType]::ParameterValue, 'Show what would come over, and change nothing')
            [CompletionResult]::new('run', 'run', [CompletionResultType]::ParameterValue, 'Bring a home over: build, verify, put in place')
            [CompletionResult]::new('list', 'list', [CompletionResultType]::ParameterValue, 'List the migrations of this home, and where each stands')
            [CompletionResult]::new('resume', 'resume', [CompletionResultType]::ParameterValue, 'Finish a migration that was interrupted')
            [CompletionResult]::new('rollback', 'rollback', [CompletionResultType]::ParameterValue, 'Put everything back as it was before a migration')
            break
        }
        'mh;help;migrate;plan' {
            break
        }
        'mh;help;migrate;run' {
            break
        }
        'mh;help;migrate;list' {
            break
        }
        'mh;help;migrate;resume' {
            break
        }
        'mh;help;migrate;rollback' {
            break
        }
        'mh;help;admin' {
            [CompletionResult]::new('cleanup', 'cleanup', [CompletionResultType]::ParameterValue, 'Free what nobody needs any more: old history, removed accounts, leftovers')
            [CompletionResult]::new('index', 'index', [CompletionResultType]::ParameterValue, 'Look after the index that searches ask')
            [CompletionResult]::new('stats', 'stats', [CompletionResultType]::ParameterValue, 'Count accounts, sessions, memories and troubles; for Prometheus too')
            [CompletionResult]::new('connections', 'connections', [CompletionResultType]::ParameterValue, 'Show who is in the home: who holds a lock, who follows a conversation')
            [CompletionResult]::new('security', 'security', [CompletionResultType]::ParameterValue, 'Show how well the home is kept: passwords, OS users, modes, tokens, and what nothing keeps apart')
            break
        }
        'mh;help;admin;cleanup' {
            break
        }
        'mh;help;admin;index' {
            [CompletionResult]::new('refresh', 'refresh', [CompletionResultType]::ParameterValue, 'Bring the index up to date, or build it anew')
            break
        }
        'mh;help;admin;index;refresh' {
            break
        }
        'mh;help;admin;stats' {
            break
        }
        'mh;help;admin;connections' {
            break
        }
        'mh;help;admin;security' {
            break
        }
        'mh;help;each' {
            break
        }
        'mh;help;path' {
            break
        }
        'mh;help;doctor' {
            break
        }
        'mh;help;init' {
            break
        }
        'mh;help;schema' {
            break
        }
        'mh;help;completions' {
            break
        }
        'mh;help;man' {
            break
        }
        'mh;help;help' {
            break
        }
    })

    $completions.Where{ $_.CompletionText -like "$wordToComplete*" } |
        Sort-Object -Property ListItemText
}
