"""Addresses of the web edition and its files."""


app_name = "book"
urlpatterns: list[object] = []
