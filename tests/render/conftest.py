"""The report models that these tests render and store."""

from tests.report_models import empty_model, hostile_model, large_model, model, poisoned

__all__ = ["empty_model", "hostile_model", "large_model", "model", "poisoned"]
