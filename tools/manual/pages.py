"""Manual pages out of what a program says of itself (`--experimental-dump-help` of swift-argument-parser, form 0):
one for the program, and one for each of its commands with all that stand below it."""

from dataclasses import dataclass

from .roff import Page, bold, italic

FORM = 0


@dataclass(frozen=True)
class Words:
    """What stands in a page beside the program's own words."""

    name: str
    synopsis: str
    description: str
    options: str
    commands: str
    common: str
    see_also: str
    default: str
    manual: str


ENGLISH = Words("NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "COMMANDS", "OPTIONS OF ALL THESE COMMANDS", "SEE ALSO",
                "default:", "Tasukeai")  # fmt: skip
JAPANESE = Words("名前", "書式", "説明", "オプション", "コマンド", "上のコマンドに共通のオプション", "関連項目",
                 "既定:", "助け合い")  # fmt: skip


@dataclass(frozen=True)
class Edition:
    """Of which version and day the pages are."""

    version: str
    date: str


def pages(help_: dict, words: Words, edition: Edition) -> dict[str, str]:
    """Each page by its name."""
    if help_["serializationVersion"] != FORM:
        raise ValueError(f"the help has another form than {FORM}: {help_['serializationVersion']}")
    program = help_["command"]
    made = {program["commandName"]: program_page(program, words, edition)}
    for command in shown(program.get("subcommands", [])):
        made[f"{program['commandName']}-{command['commandName']}"] = command_page(program, command, words, edition)
    return made


def shown(things: list[dict]) -> list[dict]:
    """Without what is hidden, and without `help`, whose every word stands in the pages."""
    return [thing for thing in things if thing.get("shouldDisplay", True) and thing.get("commandName") != "help"]


def begun(name: str, purpose: str, words: Words, edition: Edition, program: str) -> Page:
    page = Page(name.upper(), 1, edition.date, f"{program} {edition.version}", words.manual)
    page.section(words.name)
    page.name(name, purpose)
    page.section(words.synopsis)
    return page


def program_page(program: dict, words: Words, edition: Edition) -> str:
    name = program["commandName"]
    page = begun(name, program["abstract"], words, edition, name)
    page.usage([bold(name), italic("command"), "[" + italic("arguments") + "]"])
    if program.get("discussion"):
        page.section(words.description)
        page.text(program["discussion"])
    page.section(words.commands)
    commands = shown(program.get("subcommands", []))
    for command in commands:
        page.item(bold(f"{name}-{command['commandName']}") + "(1)", command.get("abstract", ""))
    options(page, words.options, arguments(program), words)
    return str(page)


def command_page(program: dict, command: dict, words: Words, edition: Edition) -> str:
    name = f"{program['commandName']}-{command['commandName']}"
    page = begun(name, command.get("abstract", ""), words, edition, program["commandName"])
    leaves = list(below([program["commandName"]], command))
    for path, leaf in leaves:
        page.usage(usage(path, arguments(leaf)))
    if command.get("discussion"):
        page.section(words.description)
        page.text(command["discussion"])
    if len(leaves) == 1 and leaves[0][1] is command:
        options(page, words.options, arguments(command), words)
    else:
        common = [one for one in arguments(leaves[0][1]) if all(one in arguments(leaf) for _, leaf in leaves)
                  and one["kind"] != "positional"]  # fmt: skip
        page.section(words.commands)
        for path, leaf in leaves:
            page.subsection(" ".join(path))
            page.text(leaf.get("abstract", ""))
            if leaf.get("discussion"):
                page.request("PP")
                page.text(leaf["discussion"])
            options(page, None, [one for one in arguments(leaf) if one not in common], words)
        options(page, words.common, common, words)
    page.section(words.see_also)
    page.lines.append(bold(program["commandName"]) + "(1)")
    return str(page)


def below(path: list[str], command: dict):
    """The commands that do something, each with how it is reached."""
    path = [*path, command["commandName"]]
    own = shown(command.get("subcommands", []))
    if not own:
        yield path, command
    for child in own:
        yield from below(path, child)


def arguments(command: dict) -> list[dict]:
    return shown(command.get("arguments", []))


def spelled(name: dict) -> str:
    return ("--" if name["kind"] == "long" else "-") + name["name"]


def value(argument: dict) -> str:
    return italic(argument.get("valueName", "value")) + ("\\&..." if argument.get("isRepeating") else "")


def usage(path: list[str], all_: list[dict]) -> list[str]:
    parts = [bold(" ".join(path))]
    for argument in all_:
        if argument["kind"] == "positional":
            part = value(argument)
        else:
            preferred = argument.get("preferredName") or argument["names"][0]
            part = bold(spelled(preferred))
            if preferred["name"] in ("help", "version"):
                continue
            if argument["kind"] == "option":
                part += r"\ " + value(argument)
        parts.append(f"[{part}]" if argument.get("isOptional") else part)
    return parts


def options(page: Page, title: str | None, all_: list[dict], words: Words) -> None:
    if title and all_:
        page.section(title)
    for argument in all_:
        if argument["kind"] == "positional":
            tag = value(argument)
        else:
            tag = ", ".join(bold(spelled(name)) for name in argument["names"])
            if argument["kind"] == "option":
                tag += " " + value(argument)
        text = argument.get("abstract", "")
        default = argument.get("defaultValue")
        # A default that the words already tell is not told twice.
        if default and argument["kind"] != "flag" and default not in text:
            text += f" ({words.default} {default})"
        if argument.get("discussion"):
            text += " " + argument["discussion"]
        page.item(tag, text)
