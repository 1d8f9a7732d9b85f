"""The package that was built is the one that is installed."""

from importlib import metadata, resources

import volunteer


def test_the_module_and_the_package_have_one_version():
    assert volunteer.__version__ == metadata.version("volunteer")


def test_the_package_says_that_it_is_typed():
    assert resources.files(volunteer).joinpath("py.typed").is_file()
