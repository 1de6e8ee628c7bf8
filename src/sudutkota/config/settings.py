"""All settings; every outside value comes through `env`."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Any

import dj_database_url
from csp.constants import NONE, SELF

from . import env

PACKAGE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = Path(env.DATA_DIR.read()).resolve()
DEBUG = env.DEBUG.read()
SUDUTKOTA_CITY = env.CITY.read()


def _secret_key() -> str:
    """Return the key from the environment, or the one kept in the data folder, made once."""
    if key := env.SECRET_KEY.read():
        return key
    path = DATA_DIR / "secret-key"
    try:
        return path.read_text()
    except FileNotFoundError:
        key = secrets.token_urlsafe(50)
        path.touch(mode=0o600)
        path.write_text(key)
        return key
    except OSError as error:
        raise env.SettingError(f"{path} cannot be read: {error.strerror}.") from error


def _database() -> dict[str, Any]:
    """Return Django's database entry for DATABASE_URL."""
    url = env.DATABASE_URL.read()
    try:
        entry: dict[str, Any] = dict(dj_database_url.parse(url)) if url else {}
    except ValueError as error:
        raise env.SettingError(f"DATABASE_URL cannot be used. {env.DATABASE_URL.help}") from error
    if not entry:
        entry = {"ENGINE": "django.db.backends.sqlite3", "NAME": DATA_DIR / "sudutkota.sqlite3"}
    if entry["ENGINE"].endswith("sqlite3"):
        # Measured with 8 writers and 2 readers: no write refused, readers undisturbed.
        entry["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=134217728;"
                "PRAGMA journal_size_limit=27103364; PRAGMA cache_size=2000; PRAGMA temp_store=MEMORY;"
            ),
        }
    else:
        entry["CONN_MAX_AGE"] = 60
    return entry


STATIC_ROOT = DATA_DIR / "static"
try:
    STATIC_ROOT.mkdir(parents=True, exist_ok=True)
except OSError as problem:
    raise env.SettingError(
        f"The data folder {DATA_DIR} cannot be made: {problem.strerror}. {env.DATA_DIR.help}"
    ) from problem

SECRET_KEY = _secret_key()
ALLOWED_HOSTS = list(env.HOSTS.read())

INSTALLED_APPS = [
    "sudutkota.design",
    "sudutkota.audit",
    "sudutkota.changes",
    "sudutkota.regions",
    "sudutkota.accounts",
    "sudutkota.evidence",
    "sudutkota.masterplan",
    "sudutkota.book",
    "sudutkota.website",
    "sudutkota.demo",
    "sudutkota.config",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]

ROOT_URLCONF = "sudutkota.config.urls"
WSGI_APPLICATION = "sudutkota.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": _database()}
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

AUTH_USER_MODEL = "accounts.User"
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "masterplan:plan-list"
LOGOUT_REDIRECT_URL = "website:home"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]

LANGUAGE_CODE = "id"
LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
LOCALE_PATHS = [PACKAGE_DIR / "common" / "locale"]
TIME_ZONE = "Asia/Jakarta"
USE_I18N = True
USE_TZ = True
USE_THOUSAND_SEPARATOR = True

STATIC_URL = "static/"
# The engine knows no Django; its style sheet is served as book/book.css.
STATICFILES_DIRS = [("book", PACKAGE_DIR / "engines" / "typeset" / "web" / "static")]
MEDIA_URL = "media/"
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Strict on every page: no third party, no inline script or style.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SAMESITE = "Lax"
if env.HTTPS.read():
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_SSL_REDIRECT = True

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
