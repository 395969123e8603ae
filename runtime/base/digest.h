/* SHA-256 (FIPS 180-4). */
#ifndef SCHEMA_BASE_DIGEST_H
#define SCHEMA_BASE_DIGEST_H

#include <stddef.h>
#include <stdint.h>

struct digest {
    uint32_t state[8];
    uint64_t length;
    unsigned char block[64];
};

void schema_digest_begin(struct digest *digest);
void schema_digest_add(struct digest *digest, const void *bytes, size_t size);
void schema_digest_end(struct digest *digest, char hex[65]); /* 64 lower-case digits and a NUL */
void schema_digest_of(const void *bytes, size_t size, char hex[65]);

#endif
