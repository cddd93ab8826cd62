"""Words that say nothing of their own in what is said of a meeting: 'het', 'graag', 'sorry', 'overleg'."""

from __future__ import annotations

_WORDS = (
    "de het een dat dit die deze ons onze we wij ik maar dan toch op om uur nu hoor en er hier daar datum dag dus "
    "definitief nieuwe graag ja ok oke prima top hallo hoi allen the a it on at overleg bestuurlijk ambtelijk werkgroep "
    "vergadering bijeenkomst afspraak meeting naar tot van to from voor gaan met in plaats helaas jammer genoeg allemaal "
    "door niet sorry excuus oeps pardon nee bedoel bedoelde foutje vergissing keer beide allebei okay okee goed gewoon "
    "al inmiddels "
    "our this that these us will it's that's let's we're we've we'll it'll please thanks thank you sorry again instead "
    "actually one correction oops day place held session time been has have all good fine great both unfortunately sadly afraid "
    "everyone hi hello hey with and so then already okay well still altogether after for "
)
SMALL_WORDS = frozenset(_WORDS.split())
