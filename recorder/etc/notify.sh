#!/bin/sh
# An example for --on-event: sends a message for what needs somebody, and stays silent for the rest.
# HOGATAPE_WEBHOOK is an address that takes JSON with a field "text", as the chat services have them.
event=$1
sentence=$2
case $event in
    hole | refused | disk) ;;
    *) exit 0 ;;
esac
text=$(printf '%s: %s' "$event" "$sentence" | sed 's/\\/\\\\/g; s/"/\\"/g')
exec curl --silent --show-error --fail --max-time 20 --header 'content-type: application/json' \
    --data "{\"text\":\"$text\"}" "${HOGATAPE_WEBHOOK:?set it to the address of your chat service}"
