# How the rooms of runtime/ and compiler/ become one library and one tool.

set(SCHEMAC_WARNINGS -Wall -Wextra -pedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wvla)

# One room: all C files of HOUSE/NAME, compiled once, position independent, so that both libraries can have them.
function(schemac_room house name)
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${house}/${name}/*.c)
    if(NOT sources)
        return()
    endif()
    string(REPLACE "/" "_" room ${house}_${name})
    add_library(${room} OBJECT ${sources})
    schemac_compile_as_ours(${room})
    set_property(GLOBAL APPEND PROPERTY SCHEMAC_${house}_ROOMS ${room})
endfunction()

function(schemac_compile_as_ours target)
    set_target_properties(${target} PROPERTIES C_STANDARD 11 C_STANDARD_REQUIRED ON C_EXTENSIONS OFF
                                               POSITION_INDEPENDENT_CODE ON)
    target_compile_definitions(${target} PRIVATE _POSIX_C_SOURCE=200809L _DEFAULT_SOURCE SCHEMAC_VERSION="${PROJECT_VERSION}")
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/runtime ${PROJECT_SOURCE_DIR}/runtime/include
                                                 ${PROJECT_SOURCE_DIR}/compiler ${PROJECT_BINARY_DIR}/grammar)
    target_link_libraries(${target} PRIVATE Libpq::Libpq)
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

# A room that reads tokens as the parser does.
function(schemac_reads_tokens room grammar_room)
    if(TARGET ${room})
        target_include_directories(${room} PRIVATE ${PROJECT_SOURCE_DIR})
        add_dependencies(${room} ${grammar_room})
    endif()
endfunction()

function(schemac_runtime_library)
    get_property(rooms GLOBAL PROPERTY SCHEMAC_runtime_ROOMS)
    foreach(room IN LISTS rooms)
        list(APPEND objects $<TARGET_OBJECTS:${room}>)
    endforeach()
    add_library(schemac_runtime STATIC ${objects})
    set_target_properties(schemac_runtime PROPERTIES LINKER_LANGUAGE C EXPORT_NAME runtime)
    target_include_directories(schemac_runtime PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/runtime/include>
                                                      $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
    target_link_libraries(schemac_runtime PUBLIC SQLite::SQLite3 Libpq::Libpq)
    add_library(schemac::runtime ALIAS schemac_runtime)

    add_library(schemac_runtime_shared SHARED ${objects})
    set_target_properties(schemac_runtime_shared PROPERTIES LINKER_LANGUAGE C OUTPUT_NAME schemac_runtime
                          VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
    target_link_libraries(schemac_runtime_shared PRIVATE SQLite::SQLite3 Libpq::Libpq)
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
    target_link_libraries(schemac_compiler PUBLIC schemac_runtime)
    if(EXISTS ${compiler}/main.c)
        add_executable(schemac ${compiler}/main.c)
        schemac_compile_as_ours(schemac)
        target_link_libraries(schemac PRIVATE schemac_compiler)
        add_executable(schemac::schemac ALIAS schemac)
    endif()
endfunction()
