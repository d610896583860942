"""What a wheel of Factbook holds: the package, and templates/ as factbook/templates.

pyproject.toml can either find packages or map one to another folder, not both; hence this file.
"""

from setuptools import find_packages, setup

setup(
    packages=[*find_packages(include=["factbook", "factbook.*"]), "factbook.templates"],
    package_dir={"factbook.templates": "templates"},
    package_data={"factbook": ["py.typed"], "factbook.templates": ["*", "**/*"]},
)
