"""Tokens, base templates, components, drawings and fonts: how everything looks."""
