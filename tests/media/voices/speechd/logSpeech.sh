#!/bin/sh
# A voice that writes down what it is given and lasts as long as speech would. speech-dispatcher's generic module calls
# it: FILE VOICE RATE VOLUME TEXT. When the speech is cancelled it is killed, and its last line never comes.
file=$1 voice=$2 rate=$3 volume=$4 text=$5
id=$$
line() { printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$1" "$id" "$(date +%s.%3N)" "$voice" "$rate" "$volume" "$2" >>"$file"; }
line begun "$(printf %s "$text" | tr '\n\t' '  ')"
# 30 ms a character at rate 0, as for a practised listener; -100 is half as fast, 100 three times.
sleep "$(printf %s "$text" | awk -v r="$rate" '{ n += length($0) } END { printf "%.2f", n * 0.03 / (r >= 0 ? 1 + r / 50 : 1 + r / 200) }')"
line ended ''
