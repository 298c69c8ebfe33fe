"""Reading for disagreement: word pieces to links between sentences of which one disputes what the other reports."""
