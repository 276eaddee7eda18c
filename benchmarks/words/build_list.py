"""English words that prose writes in lower case, from the SCOWL lists (Debian: wamerican-small, wbritish-small).

    python benchmarks/words/build_list.py > factcheck/values/lists/common_words.txt

The lists' notice asks to be kept with them; it is written at the head of the result. Words that are newer than the
lists stand in NEWER.
"""

from __future__ import annotations

from pathlib import Path

LISTS = ("american-english-small", "british-english-small")
NEWER = [
    "adware",
    "analytics",
    "antivirus",
    "app",
    "apps",
    "backdoor",
    "backdoors",
    "backend",
    "blog",
    "blogger",
    "bloggers",
    "blogs",
    "botnet",
    "botnets",
    "bots",
    "broadband",
    "browser",
    "browsers",
    "cryptocurrency",
    "cyber",
    "cyberattack",
    "cyberattacks",
    "cybercrime",
    "cybercriminal",
    "cybercriminals",
    "cybersecurity",
    "cyberspace",
    "darknet",
    "ddos",
    "dongle",
    "email",
    "emailed",
    "emails",
    "endpoint",
    "endpoints",
    "firewall",
    "firewalls",
    "firmware",
    "hotspot",
    "infosec",
    "inbox",
    "leaked",
    "livestream",
    "malware",
    "malvertising",
    "offline",
    "online",
    "paywall",
    "phishing",
    "pixel",
    "plugin",
    "plugins",
    "podcast",
    "podcasts",
    "ransomware",
    "rootkit",
    "rootkits",
    "scareware",
    "selfie",
    "smartphone",
    "smartphones",
    "smartwatch",
    "spearphishing",
    "spyware",
    "startup",
    "startups",
    "toolkit",
    "toolkits",
    "tweet",
    "tweeted",
    "tweets",
    "unencrypted",
    "unpatched",
    "username",
    "usernames",
    "web",
    "website",
    "websites",
    "whitepaper",
    "wifi",
    "wiper",
    "worm",
]
NOTICE = """\
# English words that prose writes in lower case: at the head of a sentence their capital says nothing.
# Made by benchmarks/words/build_list.py from SCOWL, Copyright 2000-2011 by Kevin Atkinson:
# Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the output created
# from the scripts, and its documentation for any purpose is hereby granted without fee, provided that the above
# copyright notice appears in all copies and that both that copyright notice and this permission notice appear in
# supporting documentation. Kevin Atkinson makes no representations about the suitability of this array for any
# purpose. It is provided "as is" without express or implied warranty.
"""


def main() -> None:
    """Print the list."""
    words = {word for name in LISTS for word in Path("/usr/share/dict", name).read_text(encoding="utf-8").split()}
    common = sorted({word for word in words if word.isascii() and word.isalpha() and word.islower()} | {*NEWER})
    print(NOTICE + "\n".join(common))


if __name__ == "__main__":
    main()
