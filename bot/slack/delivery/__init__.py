"""From a request that Slack really sent to an answer that is posted exactly once; knows nothing of roles."""

from bot.slack.delivery.clock import Clock, SystemClock
from bot.slack.delivery.guarantees import Guarantee, guarantees, readable
from bot.slack.delivery.means import Means
from bot.slack.delivery.outcome import Outcome, Remedy, Result
from bot.slack.delivery.outgoing import Outgoing, Variant
from bot.slack.delivery.sender import Finding, Sender, Slack
from bot.slack.delivery.signature import MAX_BODY, Refusal, Signature
from bot.slack.delivery.timing import Timing
from bot.slack.delivery.worker import Worker, WorkerState

__all__ = [
    "MAX_BODY",
    "Clock",
    "Finding",
    "Guarantee",
    "Means",
    "Outcome",
    "Outgoing",
    "Refusal",
    "Remedy",
    "Result",
    "Sender",
    "Signature",
    "Slack",
    "SystemClock",
    "Timing",
    "Variant",
    "Worker",
    "WorkerState",
    "guarantees",
    "readable",
]
