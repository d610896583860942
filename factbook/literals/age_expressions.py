"""The expressions in which a text states ages: 19–30 years, over 50, in her twenties, at 44."""

import re
from typing import Final

from factbook.literals.numbers import DASH
from factbook.literals.years import NUMBER, ORDINALS, WORDS
from factbook.patterns import regex

_Y: Final = r"\s?-?(?:years?(?:[\s-](?:olds?|of age))?|yrs?\.?|y/?o\.?|y\b|jahre)"
_TO: Final = rf"\s?-?\s?(?:{DASH}|(?:up )?to|through|and|bis|until)\s?"
_AGE_WORD: Final = (
    r"(?:age[ds]?|ages|aged|between|from|at|alter)\s*(?:the ages of|of|between|from)?\s*"
)
_MONTHS: Final = (
    rf"(?:(?P<m1>{NUMBER}){_TO}|(?P<m0>up to|under|until) )(?P<m2>{NUMBER})\s?-?(?:months?|mos?\b\.?)"
    rf"|(?:(?<=baby )|(?<=infant )|(?<=child ))(?:of|at|aged) (?P<old>{NUMBER})\s?-?months?"
    rf"|(?P<month_old>{NUMBER})[\s-]months?[\s-]olds?|by (?P<by>{NUMBER}) months(?= (?:it|she|he|they)\b)"
    rf"|months? (?P<month>{NUMBER}){_TO}(?P<to_month>{NUMBER})"
    rf"|(?P<infant>{NUMBER})\s?-?months?{_TO}(?:(?:the|a|his|her|their|your) )?first birthday"
    r"|(?P<second>second half of (?:the|its|his|her|their|a baby['’]s) first year"
    rf"|(?:from the )?seventh month{_TO}(?:the )?(?:first birthday|twelfth)"
    r"|(?:from the )?seventh to (?:the )?twelfth month"
    r"|(?<=half of the )first year)"
    r"|(?P<newborn>(?:the |its |their )?first (?:six months|half[ -]year)|first half of the first year)"
)
_FROM: Final = (
    rf"(?:(?:over|above|more than|older than|past|beyond|after|>)\s?(?:the age of |age |ages? )?"
    rf"(?P<over>\d{{2}}|(?:thirty|fifty|eighteen|nineteen|seventy)\b)(?:s\b)?(?:{_Y})?"
    rf"|(?:from (?:the age of |age )?|aged? |ages? |≥\s?|at )?(?P<plus>{NUMBER})(?:{_Y})?"
    rf"\s?(?:\+|(?:and|or|&) (?:over|older|above|up|beyond|more)|up\b(?!\s+to\b)|onwards?|on\b(?!\s+average))"
    rf"|from (?:the age of |age )?(?P<from>{NUMBER})(?:{_Y})?"
    r"(?: (?:on|onwards|up\b(?!\s+to\b))|(?=, [a-z])|(?=\s*(?:\Z|[:)|])))"
    rf"|from the age of (?P<since>{NUMBER})"
    r"|(?:after|from|past|since) (?:your|the|his|her|their|a) (?P<birthday>\d{1,2}(?=(?:st|nd|rd|th) b)"
    rf"|(?:{'|'.join(ORDINALS)})(?= b))(?:st|nd|rd|th)? birthday"
    rf"|\bturn(?:s|ing)? (?P<turned>\d{{2}}|thirty(?:-one)?|fifty(?:-one)?)\b(?:{_Y})?)"
)
_UNTIL: Final = (
    rf"(?:(?:under|below|younger than|before|<)\s?(?:the age of |age )?"
    rf"(?P<under>\d{{2}}|(?:thirty|nineteen|eighteen)\b)(?:s\b)?(?:{_Y})?"
    rf"|(?P<younger>{NUMBER}) (?:or|and) (?:younger|under|below)\b"
    rf"|(?:up to|until|till|to|through) (?:the age of |age )?(?P<until>{NUMBER})(?:{_Y})"
    rf"|(?:up to|until|till|to|through) (?:the age of |age )(?P<age>\d{{1,2}})\b"
    r"|(?:until|till|through) (?:(?:they|you|he|she) (?:are|is|turn|turns) )?(?P<end>30|50|thirty|fifty)\b)"
)
_SPAN: Final = (
    rf"(?P<cue>{_AGE_WORD}|(?:you are|you're|who are|they are) |\()?"
    rf"(?<![\d.,])(?P<a1>{NUMBER}){_TO}(?P<less>under |below |<\s?)?"
    rf"(?P<a2>\d{{1,3}}|(?:{WORDS})\b)"
    rf"(?P<unit>{_Y})?"
    rf"(?![\d%]|\s?(?:(?:mg|g|mcg|oz|weeks|hours|minutes|days|months|milligrams|km|times|percent)\b|%))"
)
KIN: Final = (
    "son|daughter|husband|wife|mother|mum|mom|father|dad|brother|sister|boy|girl|boyfriend|girlfriend"
    "|grandmother|grandfather|toddler|teenager|baby|partner"
)
_WHO: Final = (
    "man", "woman", "guy", "boy", "girl", "child", "toddler", "kid", "adult", "grader", "son", "daughter",
    "runner", "athlete", "teenager", "sister", "brother", "wife", "husband", "baby", "mother", "person",
)  # fmt: skip
_ONE_OF: Final = "|".join(rf"(?<=\b{who} of )" for who in _WHO)
_AT: Final = (
    r"(?:(?:at )?aged?\s(?P<at>\d{1,2})\b"
    rf"|at (?P<met>[1-9]\d)(?=,? (?:an?|I|you|she|he|my|your|her|his|the|it|is|has|and|needs|should)\b)"
    rf"|turned (?P<now>{NUMBER})\b"  # "my wife turned 29 in May"
    rf"|(?P<years>{NUMBER}){_Y}(?:[\s-]olds?)?"
    rf"|(?P<of>{_ONE_OF}|(?<=\bone of )(?={NUMBER} (?:at|needs|should|aims|gets)\b))(?P<own>{NUMBER})\b)"
)
_DECADE: Final = (
    r"in (?:their|your|his|her) (?:(?P<decade>[2-9]0)s"
    r"|(?P<named>twenties|thirties|forties|fifties|sixties|seventies))"
)
_APPOSED: Final = (
    r"(?<=, )(?:also |now |aged )?(?P<apposed>\d{2})(?=,\s)|\((?:also |now |aged? )?(?P<bracketed>\d{1,2})\)"
    rf"|(?P<is>{NUMBER})(?=[,.;)]| (?:so|and|but)\b)"
)
_YEARS: Final = rf"(?:{_FROM})|(?:{_UNTIL})|(?:{_SPAN})|(?:{_AT})|(?:{_DECADE})|(?:{_APPOSED})"
AGE: Final = regex(rf"(?:{_MONTHS})|{_YEARS}", re.IGNORECASE)
# The same for texts that tell nothing by months, as most do: a third less to compile and to try.
AGE_IN_YEARS: Final = regex(_YEARS, re.IGNORECASE)
