# add_schema: typed C and migrations from .schema files.
