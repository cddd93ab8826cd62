"""Understanding: the words of a reply -> what they mean. Pure, by the rules that the labels for replies follow.

cleaning (with spelling) -> corrections -> reply_days (with date_roles) -> statements (facts, by the phrases, by the wordings and
verbs of wordings/, and where these are silent by the grammar of clauses/) -> reply_reading (with amounts) -> reply_intents ->
confirmations (whether to ask first) -> meaning.
reply_parser walks the whole way; warming makes it ready before the first answer.
"""
