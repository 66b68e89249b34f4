#!/usr/bin/env python3
"""Writes the chat templates' goldens in Tests/TokenizationTests/Goldens with Transformers as the reference.

    python3 -m venv .venv && .venv/bin/pip install transformers==5.23.0 jinja2==3.1.6
    .venv/bin/python scripts/goldens_templates.py [--shared PATH] [--texts FOLDER]

templates_language.json has templates written for this purpose, with the text that Jinja makes of them as Transformers sets it up.
templates_models.json has lengths and digests of what the templates of well-known models make of the conversations below; the templates
themselves are not committed and lie in ../shared (or --shared PATH). --texts writes the texts, to look at.
"""
import argparse
import contextlib
import copy
import datetime
import hashlib
import json
import os
import re
import warnings
from pathlib import Path

os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_VERBOSITY="error")
warnings.filterwarnings("ignore", category=SyntaxWarning)  # of the code that Jinja makes

from transformers.utils import chat_template_utils

ROOT = Path(__file__).resolve().parent.parent
GOLDENS = ROOT / "Tests/TokenizationTests/Goldens"
MOMENT = datetime.datetime(2025, 7, 10, 12, 0, 0)

VARIABLES = {
    "messages": [
        {"role": "system", "content": "Be brief."}, {"role": "user", "content": " Hi there \n"},
        {"role": "assistant", "content": "Héllo <b>\"you\"</b> 😀", "tool_calls": [{"type": "function", "function": {"name": "f", "arguments": {"x": 1.5, "y": [True, None]}}}]},
        {"role": "tool", "content": "42", "name": "f"}, {"role": "user", "content": ""}],
    "n": 3, "x": 2.5, "t": True, "f": False, "empty": [], "nothing": None, "blank": "", "word": "straße", "quote": "it's \"so\"", "big": 9007199254740993,
    "s": "  The Quick  brown, fox ", "lines": "one\ntwo\r\n\nfour", "list": ["b", "a", 3, False], "numbers": [3, 1, 2, 10, 1], "names": ["bob", "Al", "carl", "al"],
    "d": {"a": 1, "b": [1, 2.0, None, "q'\"\n\u00e9\u200b"], "items": 5}, "deep": {"p": {"q": [{"r": "end"}]}}, "negative": -7, "tiny": 1e-7, "huge": 1e22,
    "people": [{"name": "Ann", "age": 31, "city": "Rome"}, {"name": "bob", "age": 25, "city": "oslo"}, {"name": "Cid", "age": 31, "city": "Oslo", "tags": ["x"]}],
    "tree": [{"v": 1, "sub": [{"v": 2, "sub": [{"v": 3, "sub": []}]}, {"v": 4, "sub": []}]}, {"v": 5, "sub": []}],
}

EXPRESSIONS = r"""
n ** 2 :: 2 ** 3 ** 2 :: -2 ** 2 :: 2 ** -1 :: 2.0 ** 0.5 :: 0 ** 0 :: (-8) ** 2 :: n ** 2 * 2 :: 7.5 // 2 :: -7.5 // 2 :: 7.5 % 2 :: -7.5 % 2 :: 7 / 7 :: 1e22 :: 1e21 + 0 :: 0.1 + 0.2 :: 100 * 1.1
5 // 0.0 :: 5 % 0 :: 0 / 5 :: n / 0 :: true + true :: -true :: +false :: true * 'ab' :: 'ab' * 3 :: 3 * 'ab' :: 'ab' * -1 :: [1, 2] * 2 :: 2 * (1,) :: '' * 5 :: 'a' * 'b' :: [1] + (1,) :: {} + {} :: none + 1
0x1F :: 0b101 :: 0o17 :: 0xff + 1 :: 1_000_000 :: 1.5e-3 :: 00 :: 1__0 :: 9223372036854775807 :: 1.0.a
not n == 3 :: not f or t and f :: n in numbers and 'b' not in list :: 1 < n < 5 :: 1 < n > 5 :: 1 == 1.0 == true :: 'a' in 'abc' in ['abc'] :: n is odd and not n is even :: not n is odd :: -n|abs :: (-n)|abs :: 'a' ~ 1 + 2 :: 1 + 2 ~ 'a' :: 2 * 3 ~ 4 :: 'x' ~ 'y' * 2
[1, 2] < [1, 3] :: (1, 'a') == (1, 'a') :: [1] == (1,) :: {'a': 1, 'b': 2} == {'b': 2, 'a': 1} :: 'a' < 'b' < 'c' :: [1] < ['a'] :: 1 < 'a' :: none < 1 :: 'é' > 'z' :: {} < {} :: [] == [] :: none == none :: 1 != 1.0 :: 'a' != 1
t if n else f :: 'a' if f :: ('a' if f) is defined :: 1 if f else 2 if f else 3 :: (1 if t else 2) + 3 :: n if n > 2 else undefinedname.x :: ('a' if f) ~ 'b' :: [1 if f else 2]
s[0] :: s[-1] :: word[4] :: word[::-1] :: word[1:4] :: word[-3:] :: s[100:] :: s[::2] :: s[::-2] :: list[::-1] :: list[-2:] :: list[1:99] :: numbers[::2] :: (1, 2, 3)[1:] :: 'abc'[5] :: 'abc'[-5] is defined :: d['a'] :: d['nope'] :: d['a', 'b'] :: list['x'] :: n[0] :: none[0] :: word[1.5] :: list[true] :: [1, 2, 3][0:2][1] :: 'abc'[0:0] ~ '|' :: numbers[none:2] :: numbers[:-1]
d.a :: d.items :: d['items'] :: d.nope is defined :: d.b[3] :: deep.p.q[0].r :: deep['p']['q'][0]['r'] :: deep.p.q.0.r :: people[1].name :: people.0.tags is defined :: d.get :: d.keys()|list :: d.values()|list|length :: d.items()|list|first :: d.get('zzz', 'dflt') :: d.get('a', 'dflt') :: d.get(1) :: d.copy() :: d.pop('a') :: list.append(1) :: list.index('a') :: list.count(3) :: numbers.count(1) :: list.index('zz') :: (1, 2).index(2) :: list.copy() :: {}.get('x') :: dict(a=1, b=2) :: dict({'a': 1}, c=3) :: dict([('k', 'v'), (1, 2)]) :: dict.fromkeys(['a', 'b'], 0)
undefinedname :: undefinedname.x :: undefinedname['x'] :: undefinedname() :: undefinedname + 1 :: undefinedname ~ 'a' :: undefinedname == nope :: undefinedname is undefined :: undefinedname|length :: undefinedname|list :: undefinedname|join(',') :: undefinedname|upper :: undefinedname|int :: undefinedname|tojson :: undefinedname|default('q') :: d.nope.nope :: d.nope|default('q') :: undefinedname in [1] :: 1 in undefinedname :: undefinedname|first is defined :: undefinedname < 1 :: -undefinedname :: undefinedname|sort :: undefinedname|sum :: undefinedname|items|list :: undefinedname|map('upper')|list :: undefinedname|trim ~ '|' :: 'a' in undefinedname :: {undefinedname: 1}|length :: undefinedname|string ~ '.' :: undefinedname|replace('a','b') ~ '.'
'a-b_c d'|title :: "they're bill's friends"|title :: 'hello'|capitalize :: 'HELLO World'|capitalize :: 'ab'|center(7) ~ '|' :: 'abc'|center(8) ~ '|' :: '  x '|trim ~ '|' :: 'xxaxx'|trim('x') :: 'a,b'|replace(',', ';') :: 'aaaa'|replace('a', 'b', 2) :: 'abc'|replace('', '-') :: 12|replace(1, 3) :: 'ab'|upper|lower :: word|upper :: 'ÀÉ'|lower :: 'ŉ'|upper :: 'ǆx'|title :: 'ΑΣ'|lower
'abc'|first :: 'abc'|last :: list|first :: empty|first is defined :: empty|last is defined :: d|first :: d|list :: d|length :: 'abc'|list :: numbers|sum :: people|sum('age') :: people|sum(attribute='age', start=10) :: ['a']|sum :: numbers|min :: numbers|max :: names|min :: names|max :: names|max(case_sensitive=true) :: people|max(attribute='age') :: empty|min is defined :: numbers|sort :: names|sort :: names|sort(case_sensitive=true) :: numbers|sort(reverse=true) :: people|sort(attribute='age,name')|map(attribute='name')|list :: people|sort(attribute='city')|map(attribute='name')|join(' ') :: people|sort(reverse=true, attribute='age')|map(attribute='name')|join(' ') :: list|sort
numbers|unique|list :: names|unique|list :: names|unique(true)|list :: people|unique(attribute='age')|map(attribute='name')|list :: numbers|reverse|list :: 'abc'|reverse :: numbers|batch(2)|list :: numbers|batch(3, '-')|list :: numbers|slice(2)|list :: numbers|slice(3, 0)|list :: numbers|join(', ') :: people|join('/', attribute='name') :: people|join('/', 'name') :: d|dictsort :: {'b': 1, 'A': 2, 'c': 0}|dictsort :: {'b': 1, 'A': 2, 'c': 0}|dictsort(true) :: {'b': 1, 'A': 2, 'c': 0}|dictsort(by='value') :: {'b': 1, 'A': 2}|dictsort(reverse=true) :: d|items|list|length
people|groupby('age') :: people|groupby('city')|map('first')|list :: people|groupby('tags', default=['none'])|length :: people|map(attribute='name')|list :: people|map(attribute='tags', default='none')|list :: people|map(attribute='city')|map('upper')|list :: names|map('replace', 'a', 'o')|list :: names|map('nope')|list :: people|selectattr('tags')|map(attribute='name')|list :: people|selectattr('tags', 'defined')|list|length :: people|rejectattr('tags', 'defined')|list|length :: people|selectattr('age', 'equalto', 31)|map(attribute='name')|list :: people|selectattr('age', 'gt', 30)|list|length :: numbers|select('odd')|list :: numbers|reject('odd')|list :: numbers|select('divisibleby', 3)|list :: list|select|list :: list|reject|list :: list|select('string')|list :: numbers|select('in', [1, 2])|list :: names|select('==', 'al')|list
n|string ~ '1' :: '42'|int :: '42.9'|int :: 'x'|int :: 'x'|int(7) :: 'ff'|int(base=16) :: '0x1A'|int(0, 16) :: '0b11'|int(0, 0) :: none|int :: true|int :: 3.99|int :: -3.99|int :: ' 12 '|int :: '1_000'|int :: '3.5'|float :: 'x'|float :: 'x'|float(1.5) :: n|float :: '1e3'|float :: 'inf'|float :: '-nan'|float :: [1]|int :: 2.5|round :: 3.5|round :: 2.567|round(2) :: 2.567|round(1, 'floor') :: 2.531|round(1, 'ceil') :: 1234|round(-2) :: 1250|round(-2) :: 1234.5|round(-2) :: 0.5|round :: -2.5|round :: 7|round :: 2.675|round(2) :: 1e300|round(3) :: -3|abs :: -2.5|abs :: 'a'|abs
'%s and %s'|format('a', 1) :: '%s' % 'x' :: '%d%%' % 50 :: '%05d|%-5d|%+d' % (42, 42, 42) :: '%.2f' % 3.14159 :: '%8.3f|' % 2.5 :: '%e' % 12345.678 :: '%g %g %g' % (0.00001, 123456789.0, 1.5) :: '%x %X %o %#x' % (255, 255, 8, 255) :: '%c%c' % (65, 'z') :: '%r' % 'q' :: '%(a)s-%(b)s' % {'a': 1, 'b': [2]} :: '%5s|%-5s|%.2s' % ('ab', 'ab', 'abc') :: '%s' % [1, 2] :: '%s %s' % 'a' :: '%s' % (1, 2) :: '%d' % 'a' :: '%*d' % (5, 42) :: 'plain' % {} :: '%s' % none :: '%i' % 3.7
'{} {}'.format('a', 1) :: '{1}{0}'.format('a', 'b') :: '{a}-{b}'.format(a=1, b='x') :: '{0[1]} {1.a}'.format(list, d) :: '{:>5}|{:<5}|{:^5}|'.format('a', 'b', 'c') :: '{:05d} {:+d} {:,}'.format(42, 42, 1234567) :: '{:.3f} {:.2e} {:g}'.format(3.14159, 1234.5, 0.5) :: '{:x} {:#x} {:b} {:o}'.format(255, 255, 5, 8) :: '{{}} {}'.format(1) :: '{!r} {!s}'.format('a', 'b') :: '{:{}}|'.format('a', 4) :: '{:*^7}'.format('x') :: '{:.2%}'.format(0.256) :: '{}'.format(none) :: '{:5}|'.format(true) :: '{} {0}'.format(1) :: '{'.format() :: '{x}'.format() :: '{:d}'.format('a') :: '{:.3}'.format('abcdef') :: '{:10.3}|'.format(3.14159) :: '{:_}'.format(1234567) :: '{a[b]}'.format(a={'b': 2}) :: '{:,.2f}'.format(1234.5) :: '{n}'.format_map({'n': 5})
'a b c'.split() :: 'a  b'.split(' ') :: 'a,b,c'.split(',', 1) :: 'a,b,c'.rsplit(',', 1) :: ' a b  c '.split(none, 1) :: ' a b  c '.rsplit(maxsplit=1) :: lines.splitlines() :: lines.splitlines(true) :: 'a-b'.partition('-') :: 'ab'.partition('-') :: 'a-b-c'.rpartition('-') :: 'ab'.rpartition('-') :: '-'.join(['a', 'b']) :: '-'.join('abc') :: '-'.join([1]) :: 'a'.split('') :: 'abcabc'.find('c') :: 'abcabc'.rfind('c') :: 'abc'.find('z') :: 'abc'.index('z') :: 'abcabc'.count('bc') :: 'aaa'.count('') :: 'aéb'.find('b') :: 'abc'.find('', 3) :: 'abc'.find('', 4) :: 'abcabc'.find('a', 1) :: 'abcabc'.find('a', 1, 3) :: 'abcabc'.rfind('abc', 0, -1)
'ab'.ljust(4, '.') :: 'ab'.rjust(4) :: 'ab'.center(5, '*') :: 'abc'.center(6, '*') :: '-42'.zfill(6) :: '42'.zfill(1) :: 'ab'.ljust(4, 'xx') :: 'xyx'.strip('x') :: 'xyx'.lstrip('x') :: 'xyx'.rstrip('x') :: '\u00a0 a\u3000'.strip() ~ '|' :: 'abc'.startswith('b', 1) :: 'abc'.startswith(('x', 'a')) :: 'abc'.endswith(('c', 'd')) :: 'abc'.startswith(['a']) :: 'abc'.removeprefix('ab') :: 'abc'.removesuffix('bc') :: 'aXbX'.replace('X', 'Y', 1) :: 'ab'.swapcase() :: 'aBC dEf'.title() :: 'ß'.casefold() :: 'ABC'.casefold() :: 'a\tb'.expandtabs(4) :: 'abc'.capitalize() :: 'élan vital'.capitalize() :: 'abc'.upper().lower().title()
'abc'.isalpha() :: 'ab1'.isalpha() :: '12'.isdigit() :: '²'.isdigit() :: '²'.isdecimal() :: '½'.isnumeric() :: 'ab1'.isalnum() :: ' \t'.isspace() :: ''.isspace() :: 'AB'.isupper() :: 'A1'.isupper() :: '1'.isupper() :: 'ab'.islower() :: 'Ab Cd'.istitle() :: 'aB'.istitle() :: 'é'.isascii() :: ''.isascii() :: 'a\n'.isprintable()
d|tojson :: d|tojson(indent=2) :: d|tojson(indent=0) :: messages[2]|tojson :: messages|tojson(indent=4)|length :: word|tojson :: word|tojson(ensure_ascii=true) :: '😀'|tojson(ensure_ascii=true) :: {'b': 1, 'a': 2}|tojson(sort_keys=true) :: [1, 2]|tojson(separators=(',', ':')) :: {'a': [1, {}]}|tojson(separators=(',', ':')) :: {'a': []}|tojson(indent=2) :: {1: 'a', none: 'b', true: 'c', 1.5: 'd'}|tojson :: (1, 'a')|tojson :: 'a/b\u2028\x7f\x1f'|tojson :: [1e22, 1.0, -0.0, 1e-7]|tojson :: numbers|map('string')|tojson :: d.items()|tojson :: [[1, [2]], {'a': {'b': 1}}]|tojson(indent=1) :: {'a': 1}|tojson(indent='--') :: 'inf'|float|tojson :: (1,)|tojson(indent=2)
quote|string :: [quote] :: [word, 'a\\b', '\t', '\x00', '\u200b', '\U0001F600'] :: (1,) :: {'a': (1, 2), 'b': {}} :: [none, true, 1.0, 1e16, 1e-5, 'x'] :: {1: 2, (1, 2): 3} :: {'a': 1, 'a': 2} :: {1: 'a', true: 'b'} :: {[]: 1} :: d.keys() :: d.values() :: {'a': 1}.items() :: [d.keys()|list]
n is number :: t is number :: x is float :: 3.0 is integer :: t is boolean :: 'a' is string :: d is mapping :: list is mapping :: list is sequence :: d is sequence :: 'a' is sequence :: n is sequence :: 'a' is iterable :: n is iterable :: d.items() is sequence :: range(2) is sequence :: numbers|map('string') is sequence :: numbers|map('string') is iterable :: n is divisibleby 3 :: n is divisibleby(2) :: 'ab' is lower :: 'AB' is upper :: n is gt 2 :: n is ge(3) :: n is lt 3 :: n is le 3 :: n is ne 3 :: n is eq(3) :: n is sameas 3 :: none is sameas none :: t is true :: 1 is true :: f is false :: none is none :: raise_exception is callable :: n is callable :: 'upper' is filter :: 'nope' is filter :: 'odd' is test :: 'a' is in 'abc' :: n is not in [3] :: n is defined and nothing is none :: nope is defined :: d.nope is not defined :: 2 is even :: n is nope :: n|nope :: 'a' is escaped :: ('a'|safe) is escaped
range(5)|list :: range(2, 8, 3)|list :: range(5, 0, -2)|list :: range(0)|list :: range(3)|sum :: 2 in range(3) :: range(3)[1] :: range(5)[1:3]|list :: range(3)|length :: range(1.5) :: range('a') :: range(1, 2, 0) :: range(3)|last :: range(3)|map('string')|join('+') :: range(n)|join
'<a href="x">'|escape :: '<b>'|e :: '<'|safe :: ('<'|safe) + '<' :: '<' + ('<'|safe) :: ('<'|e)|e :: '<'|forceescape :: ('<'|safe) ~ '<' :: ('a'|safe) * 2 :: ('A<'|safe)|lower + '<' :: ['<'|safe] :: ('<'|safe) == '<' :: '<p>Hi <b>x</b>\n y</p>'|striptags :: 'a b&c/é'|urlencode :: {'a b': 1, 'c': 'd&e'}|urlencode :: {'class': 'x', 'id': none, 'q': '"'}|xmlattr :: 'one two  three'|wordcount :: 'foo bar baz qux'|truncate(9) :: 'foo bar baz qux'|truncate(9, true) :: 'foo bar baz qux'|truncate(11, false, '..', 0) :: 'foo'|truncate(9) :: lines|indent :: lines|indent(2, true) :: lines|indent('> ', blank=true) :: 'a'|indent(first=true)
strftime_now('%Y-%m-%d %H:%M:%S') :: strftime_now('%d %b %Y') :: strftime_now('%A, %B %-d, %j %a %y %I %p %%') :: strftime_now('') :: strftime_now('%e %f|%z|%Z|')
raise_exception('no') :: raise_exception() :: namespace(a=1).a :: namespace({'a': 2}, b=3).b :: namespace(a=1)['a'] :: namespace() :: namespace(a=1) :: namespace(_a=1) :: cycler('a', 'b').next() :: joiner('|')() ~ 'x' :: joiner :: dict :: range
'a' 'b' "c" :: 'a\nb\x41\u00e9\'\"\\\q' :: "it's" :: '\
x' :: [1, 2,] :: (1, 2,) :: {'a': 1,} :: [] :: () :: {} :: (1) :: ((1, 2), [3]) :: 1, 2 :: n, :: 'a'|upper|lower|title :: (1, 2)|join :: -n + +n :: - -n :: not not n :: 1 - -1 :: n|string|length :: (n + 1)|string + '!' :: 'a'.nope :: 'a'.nope is defined :: n.nope is defined :: list.nope is defined :: 'abc'.upper :: {'upper': 1}.upper :: 'a'.upper is defined
messages|length :: messages[0]['role'] == 'system' :: messages[-1].content == '' :: messages[1:]|map(attribute='role')|join(',') :: messages|selectattr('role', 'equalto', 'user')|list|length :: messages|map(attribute='content')|map('trim')|join('|') :: messages[2].tool_calls[0].function.arguments|tojson :: messages[2].tool_calls[0].function.arguments.items()|list :: (messages|last).role :: (messages|first)['content'] :: messages[2].content|length :: 'tool_calls' in messages[2] :: messages|rejectattr('tool_calls')|list|length :: messages[2].get('tool_calls')|length :: (messages[1].content|trim)[:2] :: messages|groupby('role')|map('first')|list
9223372036854775807 + 0 :: big * 2 :: big / 2 :: big % 10 :: -7 // 2 :: -7 % 3 :: 7 % -3 :: tiny * 3 :: tiny|string :: 1e-5 :: 0.0001 :: 123456789012345680.0 :: 1.0e15 :: 1e16 :: 3.0 :: 1/3 :: 2/3 :: 10 / 4 :: 1e308 * 10 :: -(1e308 * 10)
"""

TEMPLATES = [
    # Loops
    "{% for i in numbers %}{{ loop.index }}:{{ i }}{{ ',' if not loop.last }}{% endfor %}", "{% for i in numbers %}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.first }}{{ loop.length }} {% endfor %}",
    "{% for i in numbers if i > 1 %}{{ loop.index }}{{ i }};{{ loop.length }} {% else %}none{% endfor %}", "{% for i in [] %}x{% else %}empty{{ n }}{% endfor %}", "{% for i in numbers if i > 99 %}x{% else %}none{% endfor %}",
    "{% for i in numbers %}{{ loop.previtem }}<{{ i }}>{{ loop.nextitem }} {% endfor %}", "{% for i in numbers %}{{ loop.cycle('a', 'b', 'c') }}{% endfor %}", "{% for p in people %}{% if loop.changed(p.age) %}{{ p.age }} {% endif %}{{ p.name }}{% endfor %}",
    "{% for i in numbers %}{% for j in 'ab' %}{{ loop.index }}{{ loop.depth }}{% endfor %}{{ loop.index }} {% endfor %}", "{% for a, b in [(1, 2), [3, 4]] %}{{ a }}-{{ b }} {% endfor %}", "{% for (a, b), c in [((1, 2), 3)] %}{{ a }}{{ b }}{{ c }}{% endfor %}",
    "{% for k, v in d.items() %}{{ k }}={{ v }};{% endfor %}", "{% for k, v in d|dictsort %}{{ k }}={{ v }};{% endfor %}", "{% for k in d %}{{ k }}{% endfor %}", "{% for c in word %}[{{ c }}]{% endfor %}", "{% for a, b in [1] %}{% endfor %}", "{% for a, b in ['xy'] %}{{ a }}{{ b }}{% endfor %}",
    "{% for i in numbers %}{% if i == 2 %}{% break %}{% endif %}{{ i }}{% endfor %}!", "{% for i in numbers %}{% if i == 1 %}{% continue %}{% endif %}{{ i }}{% endfor %}!", "{% for i in numbers %}{% for j in numbers %}{% if j == 2 %}{% break %}{% endif %}{{ j }}{% endfor %}|{% endfor %}",
    "{% for n in numbers %}{{ n }}{% endfor %}{{ n }}", "{% for x in [1, 2] %}{% set n = x %}{% endfor %}{{ n }}", "{% set n = 0 %}{% for x in [1, 2] %}{{ n }}{% set n = n + x %}{{ n }} {% endfor %}{{ n }}", "{% for i in [1, 2] %}{% if i == 1 %}{% set q = 'set' %}{% endif %}{{ q }}|{% endfor %}",
    "{% for node in tree recursive %}{{ node.v }}@{{ loop.depth }}{% if node.sub %}({{ loop(node.sub) }}){% endif %}{{ ',' if not loop.last }}{% endfor %}", "{% for node in tree recursive %}<{{ loop.depth0 }}{{ node.v }}{{ loop(node.sub) }}>{% else %}-{% endfor %}",
    "{% for i in numbers %}{{ loop(numbers) }}{% endfor %}", "{% for x in n %}{% endfor %}", "{% for x in nope %}x{% else %}nothing{% endfor %}", "{% for x in none %}{% endfor %}", "{% for i in range(3) %}{% set outer = loop %}{% for j in range(2) %}{{ outer.index }}{{ loop.index }} {% endfor %}{% endfor %}",
    "{% for m in messages %}{{ m.role[0] }}{% endfor %}", "{% for i in numbers|sort|reverse %}{{ i }}{% endfor %}", "{% for x, y in people|groupby('age') %}{{ x }}:{{ y|length }} {% endfor %}", "{% for g in people|groupby('age') %}{{ g.grouper }}{{ g.list|length }}{% endfor %}",
    "{% for row in numbers|batch(2) %}{% for c in row %}{{ c }} {% endfor %};{% endfor %}", "{{ loop }}", "{% for i in [1] %}{{ loop.nope is defined }}{{ loop is defined }}{% endfor %}{{ loop is defined }}", "{% for i in [1, 2] %}{{ loop }}{% endfor %}", "{% for loop in [1, 2] %}{{ loop }}{% endfor %}",
    "{% set g = numbers|map('string') %}{% for i in g %}{{ i }}{% endfor %}|{% for i in g %}{{ i }}{% endfor %}", "{% set g = names|select('string') %}{{ g|first }}{{ g|list }}", "{% for i in d.items() if i[1] is number %}{{ i }}{% endfor %}", "{% for i in numbers recursive %}{{ i }}{% if loop.first and loop.depth < 3 %}[{{ loop([7, 8]) }}]{% endif %}{% endfor %}",
    # Setting
    "{% set a = 1 %}{{ a }}{% set a = a + 1 %}{{ a }}", "{% set a, b = 1, 2 %}{{ a }}{{ b }}", "{% set a, b = [1] %}", "{% set a = 1, 2 %}{{ a }}", "{% set (a, b), c = (1, 2), 3 %}{{ a }}{{ b }}{{ c }}", "{% set x %}block {{ n }}{% endset %}[{{ x }}]", "{% set x | upper %}block {{ n }}{% endset %}[{{ x }}]", "{% set x|trim|title %}  a b {% endset %}[{{ x }}]",
    "{% set ns = namespace(a=1) %}{% set ns.a = 5 %}{% set ns.b = 'x' %}{{ ns.a }}{{ ns.b }}{{ ns.c is defined }}", "{% set ns = namespace() %}{% for i in numbers %}{% set ns.sum = ns.sum|default(0) + i %}{% endfor %}{{ ns.sum }}", "{% set ns = namespace() %}{% set ns.x %}body{% endset %}{{ ns.x }}", "{% set q.a = 1 %}", "{% set d.a = 1 %}",
    "{% if f %}{% set z = 1 %}{% else %}{% set z = 2 %}{% endif %}{{ z }}", "{% if f %}{% set z = 1 %}{% endif %}{{ z }}|{{ z is defined }}", "{% if f %}{% set n = 9 %}{% endif %}{{ n }}", "{{ n }}{% set n = 1 %}{{ n }}", "{% set ns = namespace(a=namespace(b=1)) %}{{ ns.a.b }}", "{% set ns._x = 1 %}", "{% set ns, m = namespace(), 2 %}{{ m }}",
    "{% set ns = namespace(list=[]) %}{% for i in numbers %}{% set ns.list = ns.list + [i * 2] %}{% endfor %}{{ ns.list }}", "{% with a = 1, b = n %}{{ a }}{{ b }}{% set n = 7 %}{{ n }}{% endwith %}{{ a }}{{ n }}", "{% with %}{% set a = 1 %}{{ a }}{% endwith %}{{ a is defined }}", "{% with a = 1 %}{% with a = 2, b = a %}{{ a }}{{ b }}{% endwith %}{{ a }}{% endwith %}",
    # Macros
    "{% macro m(a, b=2, c=a) %}{{ a }}{{ b }}{{ c }}{% endmacro %}{{ m(1) }} {{ m(1, c=5) }} {{ m(1, 2, 3) }} {{ m(b=1, a=0) }}", "{% macro m(a) %}[{{ a }}|{{ a is defined }}]{% endmacro %}{{ m() }}{{ m(1, 2) }}", "{% macro m() %}{{ varargs }}{{ kwargs }}{% endmacro %}{{ m(1, 2, x=3) }}", "{% macro m(a) %}{% endmacro %}{{ m(b=1) }}",
    "{% macro f(k) %}{% if k > 0 %}{{ k }},{{ f(k - 1) }}{% endif %}{% endmacro %}{{ f(4) }}", "{% macro a(k) %}a{{ b(k - 1) if k }}{% endmacro %}{% macro b(k) %}b{{ a(k - 1) if k }}{% endmacro %}{{ a(4) }}", "{% macro m() %}{{ q }}{% endmacro %}{% set q = 'late' %}{{ m() }}{% set q = 'later' %}{{ m() }}", "{{ m is defined }}{% macro m() %}{% endmacro %}{{ m is defined }}",
    "{% macro m() %}  x  {% endmacro %}[{{ m()|trim }}]{{ m()|length }}", "{% macro m(x) %}{% set n = x %}{{ n }}{% endmacro %}{{ m(9) }}{{ n }}", "{% macro wrap(tag) %}<{{ tag }}>{{ caller() }}</{{ tag }}>{% endmacro %}{% call wrap('b') %}bold {{ n }}{% endcall %}", "{% macro each(xs) %}{% for x in xs %}{{ caller(x, loop.index) }};{% endfor %}{% endmacro %}{% call(item, i) each(names) %}{{ i }}={{ item }}{% endcall %}",
    "{% macro m() %}{{ caller is defined }}{% endmacro %}{{ m() }}", "{% macro m() %}x{% endmacro %}{% call m() %}y{% endcall %}", "{% macro m(a, b) %}{{ a }}{{ b }}{% endmacro %}{{ m(*[1, 2]) }}{{ m(**{'b': 4, 'a': 3}) }}{{ m(*[1], **{'b': 2}) }}", "{% macro m(a, a) %}{% endmacro %}", "{% macro m(a=1, b) %}{% endmacro %}", "{{ m(1) }}{% macro m(x) %}{{ x }}{% endmacro %}",
    "{% macro m(a) %}{{ m.name }}{{ m.arguments }}{{ m.catch_kwargs }}{{ m.caller }}{% endmacro %}{{ m(1) }}", "{% for i in [1, 2] %}{% macro m() %}{{ i }}{% endmacro %}{{ m() }}{% endfor %}", "{% macro outer() %}{% macro inner(x) %}<{{ x }}{{ n }}>{% endmacro %}{{ inner(1) }}{{ inner(2) }}{% endmacro %}{{ outer() }}", "{% set ns = namespace() %}{% macro m(x) %}{{ x * 2 }}{% endmacro %}{% set ns.f = m %}{{ ns.f(4) }}",
    "{% macro m(items) %}{% for i in items %}{% if i is sequence and i is not string %}[{{ m(i) }}]{% else %}{{ i }}{% endif %}{% endfor %}{% endmacro %}{{ m([1, [2, [3, 4]], 5]) }}", "{% macro m() %}{% for i in [1, 2] %}{{ loop.index }}{% endfor %}{% endmacro %}{% for j in 'ab' %}{{ m() }}{% endfor %}", "{% macro m(x) %}{{ x }}{% endmacro %}{{ 'a' ~ m(1) ~ 'b' }}{{ m(2) + 'c' }}{% set v = m(3) %}{{ v }}",
    "{% call(x) undefinedname() %}{% endcall %}", "{% macro m(x=d.a) %}{{ x }}{% endmacro %}{{ m() }}", "{% macro m(x) %}{{ x|default('dflt') }}{% endmacro %}{{ m() }}{{ m(none) }}", "{% macro m(loop) %}{{ loop }}{% endmacro %}{{ m(4) }}", "{{ m }}{% macro m() %}{% endmacro %}{{ m }}",
    # Blocks of text
    "{% filter upper %}abc {{ word }}{% endfilter %}", "{% filter trim|replace('a', 'b') %} aXa {% endfilter %}|", "{% raw %}{{ not }} {% this %}{% endraw %}", "a {%- raw -%}  {{ x }}  {%- endraw -%}  b", "{% raw %}\n x {% endraw %}\n y", "  {% raw %}a{% endraw %}  b", "{%+ raw %} {# #} {%+ endraw +%} z", "{% raw %}{% endraw %}", "{% print 1, 'a' %}", "{# a #}b{#- c -#} d", "{# {{ x }} {% y %} #}",
    "{% generation %}a{{ n }}{% endgeneration %}b{% generation %}é{% endgeneration %}", "{% for m in messages %}{% if m.role == 'assistant' %}x{% generation %}{{ m.content }}{% endgeneration %}{% endif %}{% endfor %}", "{% generation %}{% set z = 1 %}{{ z }}{% endgeneration %}{{ z is defined }}", "{% for i in [1] %}{% generation %}{% break %}{% endgeneration %}{% endfor %}",
    "{% if n %}a{% elif t %}b{% else %}c{% endif %}{% if f %}a{% elif t %}b{% else %}c{% endif %}{% if f %}a{% elif f %}b{% else %}c{% endif %}", "{% if n == 3 and not f %}yes{% endif %}", "{% if n, %}x{% endif %}", "{% if f %}{{ n|nope }}{% endif %}ok", "{% if t %}{{ n|nope }}{% endif %}", "{% if f %}{{ n is nope }}{% endif %}ok", "{{ 1 if t else n|nope }}", "{% for i in [] %}{{ i|nope }}{% endfor %}",
    "{{ n|nope }}", "{% nope %}", "{% endif %}", "{% if %}{% endif %}", "{{ n", "{% if n %}", "{{ 1 + }}", "{{ (1 }}", "{{ 'a }}", "{# x", "{% raw %}", "{% for x numbers %}{% endfor %}", "{% set %}", "{% set n %}", "{% macro %}{% endmacro %}", "{{ n n }}", "{{ |upper }}", "{{ n is }}", "{{ {1} }}", "{{ [1 }}", "{% else %}", "{{ é }}", "{% set é = 5 %}{{ é }}", "{{ a$b }}", "{% break %}", "{{ n.'a' }}", "{{ n is defined is defined }}", "{{ x = 1 }}", "{{ 1 2 }}", "{% for i in numbers %}{% endif %}",
    # White space
    "a\n{% if t %}\nb\n{% endif %}\nc\n", "a\n  {% if t %}  \nb\n  {% endif %}\nc", "a\n  {%- if t -%}  \n b {%- endif -%}\n c", "a  {{- n -}}  b", "a\n\n{{ n }}\n\nb\n\n", "  {{ n }}\n", "\t{% set q = 1 %}\nx", "x {% set q = 1 %}\ny", "{%+ if t %} a{% endif %}", "  {%+ if t %} a{% endif +%}\n b", "{% if t -%}\n\n  a{% endif %}", "a\r\n{% if t %}\r\nb{% endif %}\r\n", "{{ 'a' -}}\n\n{{- 'b' }}", "{# c #}\nx", "  {# c #}\nx", "a {#- c -#} b", "\n\n{% if t %}x{% endif %}\n\n", "{%- for i in numbers -%} {{ i }} {%- endfor -%}", "{%- for i in numbers %}\n{{ i }}\n{%- endfor %}\n",
    "{{ lines }}", "{{ lines|tojson }}", "{{- s -}}", "{% if t %}{{ 'x' }}{% endif %}\n\n", "   {% if t %}   {% endif %}   ", "\u00a0{% if t %}x{% endif %}", "a\x0b{% if t %}\x0bb{% endif %}", "{{ '\n' }}\n{{ '\\n' }}",
]


def split_expressions():
    text = EXPRESSIONS.strip().replace("\\\nx", "\0")
    return [part.replace("\0", "\\\nx").strip() for line in text.split("\n") for part in line.split(" :: ")]


@contextlib.contextmanager
def fixed_clock():
    class Clock(datetime.datetime):
        @classmethod
        def now(cls, zone=None):
            return MOMENT

    real = chat_template_utils.datetime
    chat_template_utils.datetime = Clock
    try:
        yield
    finally:
        chat_template_utils.datetime = real


def rendered(template, variables):
    """What Transformers makes of a template: the text and the marked ranges in bytes, or an error."""
    try:
        with fixed_clock():
            compiled = chat_template_utils._compile_jinja_template(template)
            blocks, spans = [], []
            with compiled.environment.activate_tracker(blocks, spans):
                for block in compiled.generate(**copy.deepcopy(variables)):
                    blocks.append(block)
            text = "".join(blocks)
            text.encode()
    except Exception as error:
        return {"error": f"{type(error).__name__}: {error}"[:160]}
    # Addresses of objects are no text that another program could write.
    if re.search(r" at 0x[0-9a-f]{6,}|<class '", text):
        return {"error": "writes an address"}
    return {"text": text, **({"generated": [[len(text[:start].encode()), len(text[:end].encode())] for start, end in spans]} if spans else {})}


# Conversations for the templates of models

WEATHER = {"type": "function", "function": {"name": "get_weather", "description": "The weather of a town.", "parameters": {
    "type": "object", "properties": {"town": {"type": "string", "description": "Name of the town"}, "days": {"type": "integer", "default": 1},
                                     "unit": {"type": "string", "enum": ["celsius", "fahrenheit"]}}, "required": ["town"]}}}
SEARCH = {"type": "function", "function": {"name": "search_notes", "description": "Looks into the \"notes\" <of> the miller & co.", "parameters": {
    "type": "object", "properties": {"query": {"type": "string"}, "tags": {"type": "array", "items": {"type": "string"}},
                                     "where": {"type": "object", "properties": {"shelf": {"type": ["integer", "null"]}}, "additionalProperties": False}},
    "required": ["query", "tags"]}}}


def call(name, arguments, identity="call00001"):
    return {"id": identity, "type": "function", "function": {"name": name, "arguments": arguments}}


def said(role, content, **more):
    return {"role": role, "content": content, **more}


CONVERSATIONS = {
    "question": {"messages": [said("user", "Who walks past the bridge?")], "add_generation_prompt": True},
    "answer": {"messages": [said("user", "Who walks past the bridge?"), said("assistant", "The donkey, after dark.")]},
    "system": {"messages": [said("system", "You are the miller. Be brief."), said("user", "Why?"), said("assistant", "It sings."), said("user", "And then?")], "add_generation_prompt": True},
    "turns": {"messages": [said("user", " One \n"), said("assistant", "Two\n\n"), said("user", "Drei ß é 水 😀"), said("assistant", "  four"), said("user", "<b>\"five\"</b> & 'six'"), said("assistant", "seven")]},
    "tools": {"messages": [said("system", "Use tools."), said("user", "How is the weather in Rome?")], "tools": [WEATHER, SEARCH], "add_generation_prompt": True},
    "tools without system": {"messages": [said("user", "How is the weather in Rome?")], "tools": [WEATHER], "add_generation_prompt": True},
    "tool result": {"messages": [said("system", "Use tools."), said("user", "Weather in Rome?"), said("assistant", "", tool_calls=[call("get_weather", {"town": "Rome", "days": 2})]),
                                 said("tool", "{\"sky\": \"clear\", \"degrees\": 21.5}", name="get_weather", tool_call_id="call00001")], "tools": [WEATHER], "add_generation_prompt": True},
    "tool answer": {"messages": [said("user", "Weather in Rome?"), said("assistant", "I shall look.", tool_calls=[call("get_weather", {"town": "Rome", "unit": "celsius"})]),
                                 said("tool", "clear", name="get_weather", tool_call_id="call00001"), said("assistant", "It is clear."), said("user", "Thanks.")], "tools": [WEATHER], "add_generation_prompt": True},
    "two calls": {"messages": [said("user", "Weather in Rome and Oslo?"), said("assistant", None, tool_calls=[call("get_weather", {"town": "Rome"}), call("search_notes", {"query": "Oslo \"north\"", "tags": ["a", "é"], "where": {"shelf": None}}, "call00002")]),
                               said("tool", "clear", name="get_weather", tool_call_id="call00001"), said("tool", "no notes", name="search_notes", tool_call_id="call00002")], "tools": [WEATHER, SEARCH], "add_generation_prompt": True},
    "arguments as text": {"messages": [said("user", "Weather?"), said("assistant", "", tool_calls=[call("get_weather", "{\"town\": \"Rome\"}")]), said("tool", "clear", name="get_weather", tool_call_id="call00001"), said("assistant", "Clear.")], "tools": [WEATHER]},
    "reasoning": {"messages": [said("user", "What is 2 + 2?"), said("assistant", "4", reasoning_content="Two and two make four.\n"), said("user", "And 3 + 3?"), said("assistant", "6", reasoning_content="Three and three.")]},
    "thinking on": {"messages": [said("user", "What is 2 + 2?")], "add_generation_prompt": True, "enable_thinking": True, "thinking": True, "reasoning_effort": "high"},
    "thinking off": {"messages": [said("system", "Be brief."), said("user", "What is 2 + 2?")], "add_generation_prompt": True, "enable_thinking": False, "thinking": False},
    "thinking in content": {"messages": [said("user", "2 + 2?"), said("assistant", "<think>\nTwo and two.\n</think>\n\n4"), said("user", "3 + 3?"), said("assistant", "<think>Three</think>6")]},
    "reasoning with calls": {"messages": [said("user", "Weather?"), said("assistant", "", reasoning_content="I need the weather.", tool_calls=[call("get_weather", {"town": "Rome"})]),
                                          said("tool", "clear", name="get_weather", tool_call_id="call00001")], "tools": [WEATHER], "add_generation_prompt": True},
    "empty": {"messages": [said("system", ""), said("user", ""), said("assistant", ""), said("user", "x")], "add_generation_prompt": True},
    "parts": {"messages": [said("user", [{"type": "text", "text": "What is "}, {"type": "image"}, {"type": "text", "text": "this?"}]), said("assistant", [{"type": "text", "text": "A bridge."}])]},
    "system parts": {"messages": [said("system", [{"type": "text", "text": "Be brief."}]), said("user", [{"type": "text", "text": "Why?"}])], "add_generation_prompt": True},
    "developer": {"messages": [said("developer", "Speak like a miller."), said("user", "Hello")], "add_generation_prompt": True},
    "assistant first": {"messages": [said("assistant", "Hello"), said("user", "Hi"), said("user", "Are you there?")]},
    "documents": {"messages": [said("user", "What do the papers say?")], "documents": [{"title": "River", "text": "It rose."}, {"title": "Mill", "text": "It stands."}], "add_generation_prompt": True},
    "no messages": {"messages": []},
    "role unknown": {"messages": [said("user", "Hi"), said("oracle", "Beware")]},
    "content missing": {"messages": [said("user", "Hi"), {"role": "assistant"}]},
}
TOKENS = {"bos_token": "<s>", "eos_token": "</s>", "pad_token": "<pad>", "unk_token": "<unk>"}


def variables_of(conversation):
    return {"tools": None, "documents": None, "add_generation_prompt": False, **TOKENS, **conversation}


def write(name, value, **options):
    (GOLDENS / name).write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":"), **options) + "\n")


def write_language():
    templates = ["{{ " + expression + " }}" for expression in split_expressions()] + TEMPLATES
    cases = [{"template": template, **rendered(template, VARIABLES)} for template in templates]
    write("templates_language.json", {"variables": VARIABLES, "cases": cases})
    return len(cases)


def write_models(vendor, texts):
    models = {}
    for path in sorted(vendor.glob("*.jinja")):
        template = path.read_text()
        results = {}
        for name, conversation in CONVERSATIONS.items():
            result = rendered(template, variables_of(conversation))
            if "text" in result:
                data = result["text"].encode()
                results[name] = {"sha256": hashlib.sha256(data).hexdigest(), "bytes": len(data), **({"generated": result["generated"]} if "generated" in result else {})}
                if texts:
                    (texts / f"{path.stem}.{name}.txt").write_bytes(data)
            else:
                results[name] = {"error": result["error"].split(":")[0]}
        models[path.name] = {"template": hashlib.sha256(template.encode()).hexdigest(), "renderings": results}
    cases = json.loads((vendor.parent / "expected/goldens.json").read_text())
    expected = {}
    for case in cases:
        text = rendered(case["chat_template"], case["data"]).get("text", "")
        if text != case["target"]:
            expected[case["name"]] = {"sha256": hashlib.sha256(text.encode()).hexdigest(), "bytes": len(text.encode())}
    write("templates_models.json", {"other_than_expected": expected, "tokens": TOKENS, "conversations": CONVERSATIONS, "models": models})
    return len(models)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--texts", type=Path, help="folder for the texts of the models' templates")
    arguments = parser.parse_args()
    print(f"{write_language()} templates of the language")
    vendor = arguments.shared / "data/chat_templates/vendor"
    if vendor.exists():
        if arguments.texts:
            arguments.texts.mkdir(parents=True, exist_ok=True)
        print(f"{write_models(vendor, arguments.texts)} templates of models")
    else:
        print(f"no {vendor}: templates_models.json is left as it is")


if __name__ == "__main__":
    main()
