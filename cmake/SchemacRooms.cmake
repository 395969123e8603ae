# How the rooms of runtime/ and compiler/ become one library and one tool.

set(SCHEMAC_WARNINGS -Wall -Wextra -pedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wvla)

# One room: all C files of HOUSE/NAME, compiled once, position independent, so that both kinds of library can have them. A
# room within an engine's room is that engine's, and sees no other; what else is of the runtime sees none.
function(schemac_room house name)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${house}/${name}/*.c)
    string(REPLACE "/" "_" room ${house}_${name})
    set(owner ${house})
    if(house STREQUAL runtime AND name MATCHES "/(.*)")
        set(owner ${CMAKE_MATCH_1})
        if(NOT TARGET ${SCHEMAC_NEEDS_${owner}})
            return() # the engine's own library is not on this machine
        endif()
    endif()
    add_library(${room} OBJECT ${sources})
    schemac_compile_as_ours(${room})
    if(owner STREQUAL runtime)
        target_compile_definitions(${room} PRIVATE SCHEMA_NO_ENGINE)
    elseif(house STREQUAL runtime)
        string(TOUPPER ${owner} engine)
        target_compile_definitions(${room} PRIVATE SCHEMA_ONLY_${engine})
        target_link_libraries(${room} PRIVATE ${SCHEMAC_NEEDS_${owner}})
    endif()
    set_property(GLOBAL APPEND PROPERTY SCHEMAC_${owner}_ROOMS ${room})
endfunction()

function(schemac_compile_as_ours target)
    set_target_properties(${target} PROPERTIES C_STANDARD 11 C_STANDARD_REQUIRED ON C_EXTENSIONS OFF
                                               POSITION_INDEPENDENT_CODE ON)
    target_compile_definitions(${target} PRIVATE _POSIX_C_SOURCE=200809L _DEFAULT_SOURCE SCHEMAC_VERSION="${PROJECT_VERSION}")
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/runtime ${PROJECT_SOURCE_DIR}/runtime/include
                                                 ${PROJECT_SOURCE_DIR}/compiler ${PROJECT_BINARY_DIR}/grammar)
    target_compile_options(${target} PRIVATE ${SCHEMAC_WARNINGS})
    if(SCHEMAC_STRICT)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
endfunction()

# flex and bison write into the build folder; what they write is compiled with the room that uses it.
function(schemac_grammar room)
    set(grammar ${PROJECT_SOURCE_DIR}/grammar)
    set(out ${PROJECT_BINARY_DIR}/grammar/grammar)
    if(NOT EXISTS ${grammar}/schema.y OR NOT TARGET ${room})
        return()
    endif()
    file(MAKE_DIRECTORY ${out})
    bison_target(schema_parser ${grammar}/schema.y ${out}/parser.c DEFINES_FILE ${out}/parser.h
                 COMPILE_FLAGS "-Wall -Wcounterexamples -Werror")
    flex_target(schema_lexer ${grammar}/schema.l ${out}/lexer.c DEFINES_FILE ${out}/lexer.h)
    add_flex_bison_dependency(schema_lexer schema_parser)
    file(GLOB hand_written CONFIGURE_DEPENDS ${grammar}/*.c)
    target_sources(${room} PRIVATE ${BISON_schema_parser_OUTPUTS} ${FLEX_schema_lexer_OUTPUTS} ${hand_written})
    target_include_directories(${room} PRIVATE ${PROJECT_SOURCE_DIR})
    # What the generators write is theirs: our warnings are for what we write.
    set_source_files_properties(${BISON_schema_parser_OUTPUTS} ${FLEX_schema_lexer_OUTPUTS} PROPERTIES COMPILE_OPTIONS "-w")
endfunction()

# The names of warnings, so that add_schema refuses the words that the tool would; installed in schemac-config.cmake.
function(schemac_warning_names out)
    set(codes ${PROJECT_SOURCE_DIR}/compiler/source/codes.def)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${codes})
    file(READ ${codes} text)
    string(REGEX MATCHALL "\nCODE\\(S[0-9]+, [A-Z]+, \"[a-z-]+\"" entries "${text}")
    list(TRANSFORM entries REPLACE "^.*\"([a-z-]+)\"$" "\\1")
    list(REMOVE_DUPLICATES entries)
    list(SORT entries)
    set_property(GLOBAL PROPERTY SCHEMAC_WARNING_NAMES ${entries})
    set(${out} "${entries}" PARENT_SCOPE)
endfunction()

# A room that reads tokens as the parser does.
function(schemac_reads_tokens room grammar_room)
    if(TARGET ${room})
        target_include_directories(${room} PRIVATE ${PROJECT_SOURCE_DIR})
        add_dependencies(${room} ${grammar_room})
    endif()
endfunction()

# The compiler is a library with a thin main, so that tests call the passes as the tool does.
function(schemac_tool)
    get_property(rooms GLOBAL PROPERTY SCHEMAC_compiler_ROOMS)
    foreach(room IN LISTS rooms)
        list(APPEND objects $<TARGET_OBJECTS:${room}>)
    endforeach()
    if(NOT objects)
        return()
    endif()
    set(compiler ${PROJECT_SOURCE_DIR}/compiler)
    if(EXISTS ${compiler}/build.c)
        list(APPEND objects ${compiler}/build.c)
    endif()
    set(pages ${PROJECT_SOURCE_DIR}/compiler/source/explain)
    file(GLOB explained CONFIGURE_DEPENDS ${pages}/S*.md)
    add_custom_command(OUTPUT ${PROJECT_BINARY_DIR}/pages.c
                       COMMAND ${CMAKE_COMMAND} -DPAGES=${pages} -DOUT=${PROJECT_BINARY_DIR}/pages.c
                               -P ${PROJECT_SOURCE_DIR}/cmake/EmbedPages.cmake
                       DEPENDS ${explained} ${PROJECT_SOURCE_DIR}/cmake/EmbedPages.cmake VERBATIM)
    add_library(schemac_compiler STATIC ${objects} ${PROJECT_BINARY_DIR}/pages.c)
    schemac_compile_as_ours(schemac_compiler)
    foreach(engine IN ITEMS sqlite postgresql)
        if(TARGET schemac_${engine})
            target_link_libraries(schemac_compiler PUBLIC schemac_${engine})
        endif()
    endforeach()
    if(EXISTS ${compiler}/main.c)
        add_executable(schemac ${compiler}/main.c)
        schemac_compile_as_ours(schemac)
        target_link_libraries(schemac PRIVATE schemac_compiler)
        add_executable(schemac::schemac ALIAS schemac)
    endif()
endfunction()
