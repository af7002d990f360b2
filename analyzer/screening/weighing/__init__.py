"""One weighing of all that a statement says about a name in it: the rules' reading, cues on either side, words and letters."""
