from hypothesis import settings

# A shared machine may stall any one example for longer than the usual 200 ms.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
