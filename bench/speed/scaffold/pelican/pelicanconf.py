"""Pelican's settings: the addresses, the theme, and what it need not make."""

import sys

sys.path.insert(0, ".")
from facts_extension import FactsExtension

SITENAME = "Bench guide"
SITEURL = "https://example.org"
PATH = "content"
OUTPUT_PATH = "site"
ARTICLE_PATHS = ["articles"]
STATIC_PATHS = ["static"]
THEME = "theme"
THEME_STATIC_DIR = "theme"
THEME_STATIC_PATHS = []
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
DEFAULT_PAGINATION = False
PLUGINS = []
FORMATTED_FIELDS = []
MARKDOWN = {"extensions": ["footnotes", "smarty", FactsExtension()], "output_format": "html5"}
ARTICLE_URL = "articles/{slug}/"
ARTICLE_SAVE_AS = "articles/{slug}/index.html"
TAG_URL = "tags/{slug}/"
TAG_SAVE_AS = "tags/{slug}/index.html"
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "articles", "tags", "sitemap"]
ARTICLES_SAVE_AS = "articles/index.html"
TAGS_SAVE_AS = "tags/index.html"
SITEMAP_SAVE_AS = "sitemap.xml"
FEED_ALL_ATOM = None
FEED_ALL_RSS = "feed.xml"
FEED_MAX_ITEMS = 20
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
