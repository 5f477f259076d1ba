"""What a network learns from: words left out of raw text, treebanks, what several networks say together."""

from __future__ import annotations

import math
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import torch
from torch.nn import functional

from graphkit.training.trees.examples import HEAD, LABEL, MORPH, RULE, START, TAG

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from graphkit.training.trees.batches import Library, Paragraph
    from graphkit.training.trees.network import TreeNetwork

ASKED = {"head": HEAD, "label": LABEL, "tag": TAG, "morph": MORPH, "rule": RULE}
WEIGHTS = {"head": 1.0, "label": 1.0, "tag": 0.4, "morph": 0.5, "rule": 0.6}
# How many of the likeliest answers of the teachers a pupil hears.
HEARD = {"head": 8, "label": 4, "tag": 4, "morph": 4, "rule": 4}
LEFT_OUT = 0.22
GOLD = 0.15
WARM, LEVEL, LAST = 0.06, 0.3, 0.02
LABELLED = 16_384


@dataclass(frozen=True, slots=True)
class Course:
    """How a network is taught: readings of its text, words a batch, steepness, how often rare words are left unread."""

    readings: int
    words: int = 4096
    rate: float = 1.3e-3
    unread: float = 1.0
    decay: float = 0.02


def together(starts: Any, mask: Any) -> Any:
    """Take where sentences start, and return which words stand in one sentence."""
    sentence = torch.cumsum(starts.long(), 1)
    return (sentence.unsqueeze(1) == sentence.unsqueeze(2)) & mask.unsqueeze(1) & mask.unsqueeze(2)


def guessing(network: TreeNetwork, library: Library, batch: dict[str, Any]) -> Any:
    """Take a batch of raw text and return how badly the network guesses frequent words that are left out."""
    drawn = (torch.rand(batch["mask"].shape, device=library.device) < LEFT_OUT) & batch["mask"]
    vectors = network(batch, unread=0.3, left_out=drawn)
    wanted = torch.where(drawn, library.guesses[batch["kinds"]], -1)
    asked = wanted >= 0
    return functional.cross_entropy(network.guess(vectors[asked]), wanted[asked])


def missed(network: TreeNetwork, vectors: Any, batch: dict[str, Any]) -> Any:
    """Take vectors of a batch of treebanks and return how badly the network knows its answers, a word on average."""
    answers = batch["answers"]
    starts = answers[..., START]
    scores = network.scores(vectors, together(starts == 1, batch["mask"]), answers[..., HEAD])
    begun = functional.binary_cross_entropy_with_logits(
        network.sent(vectors).squeeze(-1), (starts == 1).float(), reduction="none"
    )
    loss = (begun * (starts >= 0)).sum()
    for name, column in ASKED.items():
        found, wanted = scores[name], answers[..., column]
        loss = loss + WEIGHTS[name] * functional.cross_entropy(
            found.reshape(-1, found.shape[-1]), wanted.reshape(-1), ignore_index=-1, reduction="sum"
        )
    return loss / batch["mask"].sum()


def said_by(teachers: Sequence[TreeNetwork], library: Library, paragraphs: Sequence[Paragraph]) -> dict[str, Any]:
    """Take networks and paragraphs and return what they say of each word on average: the likeliest answers alone."""
    count = len(library.words)
    said: dict[str, Any] = {"begun": torch.zeros(count, device=library.device)}
    said["start"] = torch.zeros(count, dtype=torch.bool, device=library.device)
    for name, most in HEARD.items():
        said[name] = torch.zeros(count, most, dtype=torch.int16, device=library.device)
        said[name + ".p"] = torch.zeros(count, most, dtype=torch.half, device=library.device)
    for teacher in teachers:
        teacher.eval()
    with torch.no_grad():
        for chosen in library.batches(paragraphs, words=LABELLED, rng=random.Random(0)):
            _say(teachers, library.batch(chosen), said)
    return said


def _say(teachers: Sequence[TreeNetwork], batch: dict[str, Any], said: dict[str, Any]) -> None:
    mask, starts = batch["mask"], batch["answers"][..., START]
    vectors = [teacher(batch) for teacher in teachers]
    pairs = list(zip(teachers, vectors, strict=True))
    begun = sum(torch.sigmoid(teacher.sent(x)).squeeze(-1) for teacher, x in pairs) / len(pairs)
    start = torch.where((starts >= 0).any(1, keepdim=True), starts == 1, begun > 0.5)
    start[:, 0] = True
    same = together(start, mask)
    heads = sum(teacher.scores(x, same)["head"].softmax(-1) for teacher, x in pairs) / len(pairs)
    scores = [teacher.scores(x, same, heads.argmax(-1)) for teacher, x in pairs]
    places = batch["at"][mask]
    said["begun"][places], said["start"][places] = begun[mask], start[mask]
    for name, most in HEARD.items():
        likely = heads if name == "head" else sum(found[name].softmax(-1) for found in scores) / len(pairs)
        values, which = likely[mask].topk(min(most, likely.shape[-1]), -1)
        said[name][places, : which.shape[-1]] = which.to(torch.int16)
        said[name + ".p"][places, : which.shape[-1]] = (values / values.sum(-1, keepdim=True)).half()


def unheard(network: TreeNetwork, vectors: Any, batch: dict[str, Any], said: dict[str, Any]) -> Any:
    """Take vectors of a batch and what the teachers said, and return how far the network is from saying the same."""
    places, mask = batch["at"], batch["mask"]
    same = together(said["start"][places] & mask, mask)
    scores = network.scores(vectors, same, said["head"][places][..., 0].long())
    begun = functional.binary_cross_entropy_with_logits(
        network.sent(vectors).squeeze(-1), said["begun"][places], reduction="none"
    )
    loss = (begun * mask).sum()
    for name in HEARD:
        which = said[name][places].long().clamp(max=scores[name].shape[-1] - 1)
        spoken = scores[name].log_softmax(-1).gather(-1, which).clamp(min=-30)
        loss = loss - WEIGHTS[name] * ((said[name + ".p"][places].float() * spoken).sum(-1) * mask).sum()
    return loss / mask.sum()


def pupils(said: dict[str, Any]) -> Callable[[TreeNetwork, Any, dict[str, Any]], Any]:
    """Take what teachers said and return a measure of how far a network is from them, and a little from the gold."""

    def loss(network: TreeNetwork, vectors: Any, batch: dict[str, Any]) -> Any:
        heard = unheard(network, vectors, batch, said)
        return heard * (1 - GOLD) + missed(network, vectors, batch) * GOLD

    return loss


def taught(
    network: TreeNetwork,
    library: Library,
    readings: Sequence[Sequence[Paragraph]],
    course: Course,
    *,
    loss: Callable[[TreeNetwork, Any, dict[str, Any]], Any] | None,
    seed: int,
) -> None:
    """Take a network and the paragraphs of each reading, and teach it by `loss`; None: words left out are guessed."""
    rng = random.Random(seed)
    torch.manual_seed(seed)
    network.train()
    tables = list(network.tables.parameters())
    held = {id(parameter) for parameter in tables}
    rest = [parameter for parameter in network.parameters() if id(parameter) not in held]
    groups = [{"params": tables, "weight_decay": 0.0}, {"params": rest, "weight_decay": course.decay}]
    optimizer = torch.optim.AdamW(groups, lr=course.rate, betas=(0.9, 0.98))
    for number, paragraphs in enumerate(readings):
        batches = list(library.batches(paragraphs, words=course.words, rng=rng))
        for step, chosen in enumerate(batches):
            for group in optimizer.param_groups:
                group["lr"] = course.rate * steepness((number + step / len(batches)) / len(readings))
            batch = library.batch(chosen)
            if loss is None:
                value = guessing(network, library, batch)
            else:
                value = loss(network, network(batch, unread=course.unread), batch)
            optimizer.zero_grad(set_to_none=True)
            value.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 2.0)
            optimizer.step()


def steepness(done: float) -> float:
    """Take the share of a course that is done, and return the share of its rate to learn with: up, level, down."""
    if done < LEVEL:
        return min(1.0, done / WARM)
    return LAST + (1 - LAST) * 0.5 * (1 + math.cos(math.pi * (done - LEVEL) / (1 - LEVEL)))
