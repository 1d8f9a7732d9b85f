# The wheel, built and installed as users get it, and its tests.

run_python() {
  heading "Python: set-up"
  if ! set_up_venv; then
    fail python "the virtual environment could not be made (see above)"
  elif ! install_wheel; then
    fail python "the wheel of volunteer-py could not be built and installed (see above)"
  else
    # All ways to count answer the same cells; nothing is timed.
    check "Counting engine against its peers" tests/bench/cube/run --rows 200000 --check
    suite "Python tests" read_pytest "$cache/venv/bin/python" -m pytest -p no:cacheprovider tests/python
  fi
}
