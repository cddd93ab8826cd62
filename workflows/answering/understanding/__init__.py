"""Understanding: the words of a reply -> what they mean. Pure, by the rules that the labels for replies follow.

typed/ (cleaning, spelling, corrections) -> days/ (which days, and what each is about) -> stating/ (statements, their facts and
manners: by the phrases of phrases/, by the wordings and verbs of wordings/, where these are silent by the grammar of clauses/)
-> reply_reading (with amounts/) -> reply_intents -> confirmations (whether to ask first) -> meaning.
reply_parser walks the whole way; warming makes it ready before the first answer.
"""
