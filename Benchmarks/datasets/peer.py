"""Reads a JSON Lines file of chat rows as others do and says what is wrong: Hugging Face `datasets`, or plain Python."""

import argparse
import collections
import json
import tempfile

ROLES = {"system", "developer", "user", "assistant", "tool", "function"}
KEYS = {"role", "content", "name", "weight", "tool_calls", "tool_call_id", "function_call"}


def check(row, errors):
    """The checks of OpenAI's cookbook (Data preparation and analysis for chat model fine-tuning), and those of tool messages."""
    if not isinstance(row, dict):
        errors["data_type"] += 1
        return
    messages = row.get("messages")
    if not messages:
        errors["missing_messages_list"] += 1
        return
    for message in messages:
        if "role" not in message or ("content" not in message and not message.get("tool_calls")):
            errors["message_missing_key"] += 1
        if any(key not in KEYS for key in message):
            errors["message_unrecognized_key"] += 1
        if message.get("role") not in ROLES:
            errors["unrecognized_role"] += 1
        content = message.get("content")
        if (not content and not message.get("tool_calls")) or (content is not None and not isinstance(content, str)):
            errors["missing_content"] += 1
    if not any(message.get("role") == "assistant" for message in messages):
        errors["example_missing_assistant_message"] += 1


def plain(path):
    errors, rows = collections.Counter(), 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            rows += 1
            try:
                row = json.loads(line)
            except json.JSONDecodeError:
                errors["invalid_json"] += 1
                continue
            check(row, errors)
    return rows, errors


def hugging_face(path):
    import datasets

    datasets.disable_progress_bars()

    def checked(row):
        errors = collections.Counter()
        # Arrow gives every message the fields of all of them; those that are null were not there.
        check({"messages": [{key: value for key, value in message.items() if value is not None} for message in row["messages"]]}, errors)
        return {"errors": sum(errors.values())}

    with tempfile.TemporaryDirectory() as cache:
        rows = datasets.load_dataset("json", data_files=path, split="train", cache_dir=cache)
        result = rows.map(checked, num_proc=2, remove_columns=rows.column_names)
        return len(rows), collections.Counter(all=sum(result["errors"]))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--side", choices=["plain", "datasets"], required=True)
    parser.add_argument("file")
    arguments = parser.parse_args()
    rows, errors = (plain if arguments.side == "plain" else hugging_face)(arguments.file)
    print(json.dumps({"rows": rows, "errors": errors}))
