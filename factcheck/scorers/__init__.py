"""Models that weigh what a passage says of a claim, one kind a file. They speak of likelihoods, never of verdicts."""
