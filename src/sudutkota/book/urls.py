"""Addresses of the web edition and its files."""

from django.urls import path

from . import views

app_name = "book"
urlpatterns = [
    path("<slug:slug>/", views.contents, name="contents"),
    path("<slug:slug>/program/<str:code>/", views.programme, name="programme"),
    path("<slug:slug>/gambar/<slug:digest>/", views.picture, name="picture"),
    path("<slug:slug>/unduh/<slug:volume>.<str:format_>", views.download, name="download"),
    path("<slug:slug>/<slug:volume>/<slug:chapter>/", views.chapter, name="chapter"),
]
