/* From what an engine said, in room of its own, to texts in a region. */
#include "engine/access.h"

static const char *known(struct region *region, const char *text)
{
    return *text ? schema_region_string(region, text) : NULL;
}

schema_status schema_failure_report(struct region *region, const struct failure *failure, struct engine_error *error)
{
    if (error)
        *error = (struct engine_error){
            .status = failure->status,
            .message = schema_region_string(region, failure->message),
            .detail = known(region, failure->detail),
            .code = known(region, failure->code),
            .constraint = known(region, failure->constraint),
            .table = known(region, failure->table),
            .column = known(region, failure->column),
        };
    return failure->status;
}
