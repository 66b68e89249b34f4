#!/usr/bin/env python3
"""Writes Tests/TokenizationTests/Goldens/masks.json with Transformers as the reference.

    python3 -m venv .venv && .venv/bin/pip install transformers==5.23.0 jinja2==3.1.6
    .venv/bin/python scripts/goldens_masks.py

The templates are written for this purpose. What the assistant says stands between [[ and ]] in them; three templates are made of each:
one that marks it by {% generation %}, one that does not mark it, and one that marks it in those messages alone that a strategy trains.
The last one gives the expected mask: which turns train is decided here, where the tokens lie is decided by Transformers.
"""
import copy
import json
import os
from pathlib import Path

os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_VERBOSITY="error")

from tokenizers import Tokenizer
from transformers import PreTrainedTokenizerFast

ROOT = Path(__file__).resolve().parent.parent
GOLDENS = ROOT / "Tests/TokenizationTests/Goldens"
TOKENIZERS = {
    "trained": (GOLDENS / "trained.tokenizer.json", {"bos_token": "<|start|>", "eos_token": "<|end|>"}),
}

CALLS = ("{% for c in m.tool_calls or [] %}<call>{{ {'name': c.function.name, 'arguments': c.function.arguments}|tojson }}</call>{% endfor %}")
TEMPLATES = {
    # ChatML, with the control tokens of this tokenizer.
    "chatml": ("trained", "{% for m in messages %}<|start|>{{ m.role }}\n{% if m.role == 'assistant' %}[[{{ m.content }}<|end|>]]{% else %}{{ m.content }}<|end|>"
                       "{% endif %}{{ '\\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|start|>assistant\\n' }}{% endif %}"),
    # Tools at the top, calls and reasoning inside of the turn.
    "tools": ("trained", "{% if tools %}<|start|>tools\n{% for t in tools %}{{ t|tojson }}\n{% endfor %}<|end|>\n{% endif %}{% for m in messages %}<|start|>{{ m.role }}\n"
                         "{% if m.role == 'assistant' %}[[{% if m.reasoning_content %}<think>{{ m.reasoning_content }}</think>{% endif %}{{ m.content }}" + CALLS + "<|end|>]]"
                         "{% else %}{% if m.tool_call_id %}{{ m.tool_call_id }}: {% endif %}{{ m.content }}<|end|>{% endif %}{{ '\\n' }}{% endfor %}"
                         "{% if add_generation_prompt %}{{ '<|start|>assistant\\n' }}{% endif %}"),
    # No control token at all; the first letter of an answer shares its token with the space before it.
    "words": ("trained", "{% for m in messages %}{% if m.role == 'assistant' %}Miller: [[{{ m.content }}\n]]{% else %}{{ m.role|title }}: {{ m.content }}\n{% endif %}{% endfor %}"
                         "{% if add_generation_prompt %}Miller: {% endif %}"),
    # A start token once, the system's words within the first question, an end token after each answer.
    "brackets": ("trained", "{{ bos_token }}{% set ns = namespace(said='') %}{% for m in messages %}{% if m.role == 'system' %}{% set ns.said = m.content ~ '\n\n' %}"
                            "{% elif m.role == 'assistant' %}[[ {{ m.content }}{{ eos_token }}]]{% else %}[Q] {{ ns.said }}{{ m.content }} [/Q]{% set ns.said = '' %}{% endif %}{% endfor %}"),
    # The reasoning of earlier turns is left out once a later question is there.
    "forgets": ("trained", "{% set ns = namespace(last=0) %}{% for m in messages %}{% if m.role == 'user' %}{% set ns.last = loop.index0 %}{% endif %}{% endfor %}{% for m in messages %}"
                           "<|start|>{{ m.role }}\n{% if m.role == 'assistant' %}[[{% if loop.index0 > ns.last %}<think>{{ m.reasoning_content or '' }}</think>{% endif %}{{ m.content }}<|end|>]]"
                           "{% else %}{{ m.content }}<|end|>{% endif %}{{ '\\n' }}{% endfor %}{% if add_generation_prompt %}{{ '<|start|>assistant\\n<think>' }}{% endif %}"),
    # Each part of a turn is marked by itself, and so is the line's end.
    "parts": ("trained", "{% for m in messages %}<|start|>{{ m.role }}\n{% if m.role == 'assistant' %}{% if m.reasoning_content %}[[({{ m.reasoning_content }})]]{{ ' so ' }}{% endif %}"
                         "{% if m.content %}[[{{ m.content }}]]{{ ' ' }}{% endif %}[[" + CALLS + "<|end|>\n]]{% else %}{{ m.content }}<|end|>\n{% endif %}{% endfor %}"),
}
# Nothing but marks says where the parts of a turn begin and end, or leaves the prompt's reasoning out of a turn.
MARKED_ONLY = {"parts", "forgets"}
# Training on the turns whose reasoning was left out is refused.
REFUSED = {"forgets": {"all", "weight"}}


def said(role, content, **more):
    return {"role": role, "content": content, **more}


def call(identity, name, arguments):
    return {"id": identity, "type": "function", "function": {"name": name, "arguments": arguments}}


WEATHER = {"type": "function", "function": {"name": "weather", "description": "Of a <town> & \"more\".", "parameters": {
    "type": "object", "properties": {"town": {"type": "string"}, "days": {"type": "integer", "default": 1}}, "required": ["town"]}}}
# No part ends with a character of several tokens: Transformers trains the first of them alone.
CONVERSATIONS = {
    "one turn": {"messages": [said("user", "Who walks?"), said("assistant", "The donkey.")]},
    "turns": {"messages": [said("system", "You are a miller."), said("user", "Who walks\n\nthe donkey? 😀"), said("assistant", "  The daughter, é 水 😀."), said("user", "> Why?"),
                           said("assistant", "He waits.\n")]},
    "edges": {"messages": [said("user", " "), said("assistant", "\nline\n\n"), said("user", "\n"), said("assistant", ""), said("user", "x"), said("assistant", " ")]},
    "weights": {"messages": [said("user", "One?"), said("assistant", "The bridge.", weight=0), said("user", "Two?"), said("assistant", "The river.", weight=1), said("user", "Three?"),
                             said("assistant", "The wind."), said("user", "Four?"), said("assistant", "The end.", weight=0)]},
    "in a row": {"messages": [said("assistant", "Hello."), said("assistant", "Who is there?"), said("user", "Me."), said("assistant", "Come in.")]},
    "calls": {"messages": [said("user", "Weather?"), said("assistant", "", tool_calls=[call("c1", "weather", "{\"town\": \"Köln \\u6c34\", \"days\": 2}")]),
                           said("tool", "{\"sky\": \"clear\"}", tool_call_id="c1"), said("assistant", "It is clear.")], "tools": [WEATHER]},
    "two calls": {"messages": [said("system", "Use tools."), said("user", "Both?"),
                               said("assistant", "I look.", tool_calls=[call("c1", "weather", {"town": "A \"b\"\n", "more": [1, 2.5, None, True, {"x": "<y>"}]}), call("c2", "weather", "{}")]),
                               said("tool", "rain", tool_call_id="c1"), said("tool", "sun", tool_call_id="c2"), said("assistant", "Rain and sun."), said("user", "Again?"),
                               said("assistant", "", tool_calls=[call("c3", "weather", "{\"town\":\"A\"}")])], "tools": [WEATHER]},
    "reasoning": {"messages": [said("user", "2 + 2?"), said("assistant", "4", reasoning_content="Two and two.\n"), said("user", "3 + 3?"), said("assistant", "6", reasoning_content="It's six.")]},
}
# What a template does not write is no case for it.
FEATURES = {"chatml": set(), "tools": {"tools", "reasoning"}, "words": set(), "brackets": set(), "forgets": {"reasoning", "needs reasoning"}, "parts": {"calls", "reasoning"}}


def trained(messages, strategy):
    """For each message whether it trains; None where weights speak against the strategy."""
    answers = [index for index, message in enumerate(messages) if message["role"] == "assistant"]
    if strategy == "weight":
        chosen = [index for index in answers if messages[index].get("weight", 1)]
    elif any("weight" in message for message in messages):
        return None
    else:
        chosen = answers if strategy == "all" else answers[-1:]
    return [index in chosen for index in range(len(messages))]


def variants(source):
    marked = source.replace("[[", "{% generation %}").replace("]]", "{% endgeneration %}")
    chosen = source.replace("[[", "{% set part %}").replace(
        "]]", "{% endset %}{% if m.trains %}{% generation %}{{ part }}{% endgeneration %}{% else %}{{ part }}{% endif %}")
    return marked, source.replace("[[", "").replace("]]", ""), chosen


def for_template(conversation, flags=None):
    messages = copy.deepcopy(conversation["messages"])
    for index, message in enumerate(messages):
        for one in message.get("tool_calls", []):
            if isinstance(one["function"]["arguments"], str):
                one["function"]["arguments"] = json.loads(one["function"]["arguments"])
        if flags:
            message["trains"] = flags[index]
    return messages, conversation.get("tools")


def encode(peer, template, conversation, flags=None):
    messages, tools = for_template(conversation, flags)
    out = peer.apply_chat_template(messages, tools=tools, chat_template=template, tokenize=True, return_dict=True, return_assistant_tokens_mask=True)
    return out["input_ids"], out["assistant_masks"]


def fits(name, conversation):
    features = FEATURES[name]
    messages = conversation["messages"]
    if any("reasoning_content" in message for message in messages):
        if "reasoning" not in features:
            return False
    elif "needs reasoning" in features:
        return False
    if any("tool_calls" in message for message in messages):
        return "tools" in features
    return True


def main():
    peers = {name: PreTrainedTokenizerFast(tokenizer_object=Tokenizer.from_file(str(path)), **tokens) for name, (path, tokens) in TOKENIZERS.items()}
    result = {"tokenizers": {name: tokens for name, (_, tokens) in TOKENIZERS.items()}, "templates": {}, "conversations": CONVERSATIONS, "cases": []}
    for name, (tokenizer, source) in TEMPLATES.items():
        peer = peers[tokenizer]
        marked, plain, chosen = variants(source)
        result["templates"][name] = {"tokenizer": tokenizer, "marked": marked, **({} if name in MARKED_ONLY else {"plain": plain})}
        for label, conversation in CONVERSATIONS.items():
            if not fits(name, conversation):
                continue
            ids, whole = encode(peer, marked, conversation)
            assert ids == encode(peer, plain, conversation)[0]
            case = {"template": name, "conversation": label, "ids": ids, "masks": {}}
            for strategy in ["all", "last", "weight"]:
                flags = trained(conversation["messages"], strategy)
                if flags is None or strategy in REFUSED.get(name, ()):
                    continue
                same, mask = encode(peer, chosen, conversation, flags)
                assert same == ids
                if flags == [message["role"] == "assistant" for message in conversation["messages"]]:
                    assert mask == whole, (name, label, strategy)
                case["masks"][strategy] = "".join(map(str, mask))
            result["cases"].append(case)
    (GOLDENS / "masks.json").write_text(json.dumps(result, ensure_ascii=False, separators=(",", ":")) + "\n")
    print(len(result["cases"]), "cases,", (GOLDENS / "masks.json").stat().st_size, "bytes")


if __name__ == "__main__":
    main()
