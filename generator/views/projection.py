"""An answer as somebody sees it: their own steps, the others' as handovers, and only what is for them."""

from collections.abc import Callable
from dataclasses import replace

from generator.model.catalogue import Role, RoleKind
from generator.model.procedure import Question
from generator.views.belongings import IsFor
from generator.views.flow import BranchView, ForkView, Handover, NodeView, StepView, branches_in, steps_in


def seen_by(role: Role, nodes: tuple[NodeView, ...], is_for: IsFor) -> tuple[NodeView, ...]:
    """``nodes`` as ``role`` sees them: its own steps in their conditions, others' as handovers.

    What a branch asks to bring or send is for whoever is served; what a branch without steps holds, and that
    the source leaves it open, is for all.
    """

    def is_kept(branch: BranchView) -> bool:
        asks = branch.has.brings or branch.has.encloses
        return bool(asks and role.kind is RoleKind.SERVED) or (
            not any(steps_in(branch.nodes)) and bool(branch.has or branch.is_open)
        )

    return projected(heard_in(nodes, is_for), lambda step: step.is_by(role), is_kept)


def heard_in(nodes: tuple[NodeView, ...], is_for: IsFor) -> tuple[NodeView, ...]:
    """``nodes`` with only what is for the reader."""
    views: list[NodeView] = []
    for node in nodes:
        if isinstance(node, Handover):
            views.append(node)
            continue
        branches = tuple(
            replace(branch, has=branch.has.seen_by(is_for), nodes=heard_in(branch.nodes, is_for))
            for branch in node.branches
        )
        own = node.seen_by(is_for) if isinstance(node, StepView) else node
        views.append(replace(own, branches=branches))
    return tuple(views)


def projected(
    nodes: tuple[NodeView, ...],
    is_own: Callable[[StepView], bool],
    is_kept: Callable[[BranchView], bool],
) -> tuple[NodeView, ...]:
    """``nodes`` with the steps that are ``is_own`` and the branches that are ``is_kept``.

    Whatever else is there becomes a handover, and a question that is somebody else's becomes context.
    """
    views: list[NodeView] = []
    for node in nodes:
        if isinstance(node, Handover):
            views.append(node)
        elif not any(map(is_own, steps_in((node,)))) and not any(map(is_kept, branches_in((node,)))):
            _hand_over(views, node)
        else:
            branches = tuple(
                replace(branch, nodes=projected(branch.nodes, is_own, is_kept)) for branch in node.branches
            )
            if isinstance(node, ForkView) or is_own(node):
                views.append(replace(node, branches=branches))
            else:
                views.append(_as_context(node, branches))
    return tuple(views)


def _as_context(question: StepView, branches: tuple[BranchView, ...]) -> ForkView:
    """Somebody else's question, for a role that acts in its branches."""
    return ForkView(
        kind="question",
        title=question.act.question if isinstance(question.act, Question) else question.act.text,
        branches=branches,
        condition=question.act.condition,
        asked_by=question.actors,
        number=question.number,
    )


def _hand_over(views: list[NodeView], node: StepView | ForkView) -> None:
    """Append the steps of ``node`` to the handover at the end of ``views``, or begin one."""
    steps = tuple(steps_in((node,)))
    if not steps:
        return
    last = views.pop() if views and isinstance(views[-1], Handover) else None
    turns = list(last.turns) if isinstance(last, Handover) else []
    for step in steps:
        if turns and turns[-1][0] == step.actors:
            turns[-1] = (step.actors, (*turns[-1][1], step.number))
        else:
            turns.append((step.actors, (step.number,)))
    depends = len(steps) if isinstance(node, ForkView) else sum(step is not node for step in steps)
    if isinstance(node, StepView):
        depends += bool(node.act.condition)
    views.append(
        Handover(
            first=last.first if isinstance(last, Handover) else steps[0].number,
            turns=tuple(turns),
            conditional=depends + (last.conditional if isinstance(last, Handover) else 0),
        )
    )
