"""The peer of the templates benchmark: Jinja2 as Transformers sets it up, compiled once, over the same conversations.

Needs transformers and jinja2. Prints one JSON line per template. --make-rows writes the conversations that the script `run` uses.
"""

import argparse
import json
import os
import random
import statistics
import time
from pathlib import Path

os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_VERBOSITY="error")

CHATML = ("{% for message in messages %}{{ '<|im_start|>' + message['role'] + '\\n' + message['content'] + '<|im_end|>' + '\\n' }}{% endfor %}"
          "{% if add_generation_prompt %}{{ '<|im_start|>assistant\\n' }}{% endif %}")
WORDS = "the miller kept a grey donkey that would not walk past old bridge after dark and river rose again while water sings über naïve 水".split()


TOOL = {"type": "function", "function": {"name": "water_level", "description": "Tells how high the river stands.", "parameters": {"type": "object", "properties": {"place": {"type": "string", "description": "Where to look"}, "hours": {"type": "integer"}}, "required": ["place"]}}}


def make_rows(path):
    """200 conversations of 2 to 13 messages, and 50 with tools, a call and its result; messages are as long as people write them."""
    source = random.Random(7)
    with open(path, "w") as file:
        for _ in range(200):
            messages = [{"role": "system", "content": "You are a helpful miller."}] if source.random() < 0.5 else []
            for turn in range(2 * source.randint(1, 6)):
                words = [source.choice(WORDS) for _ in range(int(source.lognormvariate(3.2, 0.8)) + 1)]
                messages.append({"role": "assistant" if turn % 2 else "user", "content": " ".join(words).capitalize() + "."})
            file.write(json.dumps({"messages": messages}, ensure_ascii=False) + "\n")
        for number in range(50):
            call = {"id": f"call{number:05}", "type": "function", "function": {"name": "water_level", "arguments": {"place": source.choice(WORDS), "hours": number}}}
            messages = [
                {"role": "user", "content": " ".join(source.choice(WORDS) for _ in range(20))},
                {"role": "assistant", "content": "", "tool_calls": [call]},
                {"role": "tool", "tool_call_id": call["id"], "name": "water_level", "content": json.dumps({"centimetres": number})},
                {"role": "assistant", "content": " ".join(source.choice(WORDS) for _ in range(30))},
            ]
            file.write(json.dumps({"messages": messages, "tools": [TOOL]}, ensure_ascii=False) + "\n")


def accepts(render, row):
    """Whether the template takes the conversation; many refuse some, such as those with a system message."""
    from jinja2.exceptions import TemplateError

    try:
        render(row)
    except (TemplateError, TypeError):
        return False
    return True


def measure(name, source, rows, seconds):
    from transformers.utils.chat_template_utils import _compile_jinja_template

    template = _compile_jinja_template(source)
    render = lambda row: template.render(messages=row["messages"], tools=row.get("tools"), documents=None, add_generation_prompt=False, bos_token="<s>", eos_token="</s>")
    rows = [row for row in rows if accepts(render, row)]
    count = sum(len(row["messages"]) for row in rows)
    samples, size, end = [], 0, time.perf_counter() + seconds
    while time.perf_counter() < end or len(samples) < 5:
        texts = []
        start = time.perf_counter()
        for row in rows:
            texts.append(render(row))
        samples.append((time.perf_counter() - start) * 1e6 / max(1, count))
        size = sum(len(text.encode()) for text in texts)
    print(json.dumps({"side": "jinja2", "template": name, "messages": count, "bytes": size, "median": statistics.median(samples), "best": min(samples)}))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--template", action="append", default=[], help="template to render; ChatML where none is given")
    parser.add_argument("--rows", help="conversations, one JSON object with messages per line")
    parser.add_argument("--seconds", type=float, default=2)
    parser.add_argument("--make-rows", help="write conversations to this file and measure nothing")
    arguments = parser.parse_args()
    if arguments.make_rows:
        return make_rows(arguments.make_rows)
    rows = [json.loads(line) for line in open(arguments.rows)]
    for name, source in [(Path(path).name, Path(path).read_text()) for path in arguments.template] or [("ChatML", CHATML)]:
        measure(name, source, rows, arguments.seconds)


if __name__ == "__main__":
    main()
