"""Letters of an inquiry: what goes out to an addressee, as documents, as text, as a draft of a mail."""
