# add_schema(GLOB... [TARGET name] [MIGRATIONS dir] [ENGINES engine...] [PREFIX prefix] [FROZEN] [WARNINGS flag...]
#            [LOOSE_BRACES])
#
# Makes a library target (`schema` unless TARGET says otherwise) of typed C from .schema files, and keeps the migrations
# beside them. Described for users in cmake/README.md; the words of the command line between this file and the tool are
# in the .args file that it writes.
#
# Owns: what CMake knows of a build's inputs and outputs. Must not know what is in them.
include_guard(GLOBAL)

set(SCHEMAC_EXECUTABLE "" CACHE FILEPATH "The schemac that runs on this machine; needed only when building for another")

# Where the tool is: one that was named, the project's own target, or the installed one.
function(_schemac_tool out_command out_depends)
    if(SCHEMAC_EXECUTABLE)
        set(${out_command} ${SCHEMAC_EXECUTABLE} PARENT_SCOPE)
        set(${out_depends} ${SCHEMAC_EXECUTABLE} PARENT_SCOPE)
    elseif(TARGET schemac::schemac)
        set(${out_command} schemac::schemac PARENT_SCOPE)
        set(${out_depends} schemac::schemac PARENT_SCOPE)
    else()
        message(FATAL_ERROR "add_schema: there is no schemac to run: set SCHEMAC_EXECUTABLE, or install the Tools component")
    endif()
endfunction()

# The patterns, taken literally relative to the calling folder; looked at again by every build.
function(_schemac_sources out)
    set(sources)
    foreach(pattern IN LISTS ARGN)
        cmake_path(ABSOLUTE_PATH pattern BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} NORMALIZE)
        if(pattern MATCHES "[*?[]")
            file(GLOB found LIST_DIRECTORIES false CONFIGURE_DEPENDS "${pattern}")
        elseif(EXISTS "${pattern}")
            set(found "${pattern}")
        else()
            message(FATAL_ERROR "add_schema: there is no file ${pattern}")
        endif()
        list(APPEND sources ${found})
    endforeach()
    list(REMOVE_DUPLICATES sources)
    list(SORT sources)
    if(NOT sources)
        message(FATAL_ERROR "add_schema: no .schema file matches ${ARGN}")
    endif()
    foreach(source IN LISTS sources)
        if(NOT source MATCHES "\\.schema$")
            message(FATAL_ERROR "add_schema: ${source} is not a .schema file (an unknown word of add_schema looks like this too)")
        endif()
    endforeach()
    set(${out} ${sources} PARENT_SCOPE)
endfunction()

# Two calls on one migrations folder would each write its draft.
function(_schemac_claim_migrations folder target)
    get_property(owner GLOBAL PROPERTY "SCHEMAC_MIGRATIONS_${folder}")
    if(owner)
        message(FATAL_ERROR "add_schema: ${folder} belongs to the target ${owner}; give ${target} another with MIGRATIONS")
    endif()
    set_property(GLOBAL PROPERTY "SCHEMAC_MIGRATIONS_${folder}" ${target})
endfunction()

# Words that the tool would refuse are refused here, before anything is built.
function(_schemac_check_warnings)
    get_property(names GLOBAL PROPERTY SCHEMAC_WARNING_NAMES)
    foreach(warning IN LISTS ARGN)
        string(REGEX REPLACE "^-W(error=|no-error=|no-)?" "" name "${warning}")
        if(NOT warning MATCHES "^-W" OR NOT (name IN_LIST names OR warning MATCHES "^-W(all|error|no-error)$"))
            list(JOIN names " " known)
            message(FATAL_ERROR "add_schema: there is no warning that ${warning} could set. Say -Wall, -Werror, or one of "
                                "-WNAME, -Wno-NAME, -Werror=NAME and -Wno-error=NAME, where NAME is one of: ${known}")
        endif()
    endforeach()
endfunction()

function(add_schema)
    if(NOT CMAKE_C_COMPILER_LOADED)
        message(FATAL_ERROR "add_schema: what it makes is C, and this project does not build C: say project(… LANGUAGES C CXX), "
                            "or enable_language(C) before add_schema")
    endif()
    cmake_parse_arguments(PARSE_ARGV 0 arg "FROZEN;LOOSE_BRACES" "TARGET;MIGRATIONS;PREFIX" "ENGINES;WARNINGS")
    if(arg_KEYWORDS_MISSING_VALUES)
        message(FATAL_ERROR "add_schema: ${arg_KEYWORDS_MISSING_VALUES} needs a value")
    endif()
    foreach(word IN LISTS arg_UNPARSED_ARGUMENTS)
        if(word MATCHES "^[A-Z_]+$")
            message(FATAL_ERROR "add_schema: unknown option ${word} (known: TARGET MIGRATIONS ENGINES PREFIX FROZEN WARNINGS LOOSE_BRACES)")
        endif()
    endforeach()
    if(NOT arg_TARGET)
        set(arg_TARGET schema)
    endif()
    set(target ${arg_TARGET})
    if(NOT target MATCHES "^[a-z_][a-z0-9_]*$")
        message(FATAL_ERROR "add_schema: the target ${target} cannot be a name in C: use small letters, digits and _")
    endif()
    if(NOT arg_ENGINES)
        set(arg_ENGINES sqlite postgresql)
    endif()
    foreach(engine IN LISTS arg_ENGINES)
        if(NOT engine MATCHES "^(sqlite|postgresql)$")
            message(FATAL_ERROR "add_schema: ${engine} is no engine that schemac knows (known: sqlite postgresql)")
        elseif(NOT TARGET schemac::${engine})
            message(FATAL_ERROR "add_schema: schemac was built or found without ${engine}: install the engine's own library "
                                "with its headers and configure again, or name the engines to build for: ENGINES sqlite")
        endif()
    endforeach()
    _schemac_check_warnings(${arg_WARNINGS})
    _schemac_sources(sources ${arg_UNPARSED_ARGUMENTS})

    list(GET sources 0 first)
    cmake_path(GET first PARENT_PATH models)
    if(NOT arg_MIGRATIONS)
        cmake_path(GET models PARENT_PATH beside)
        set(arg_MIGRATIONS ${beside}/migrations)
    endif()
    cmake_path(ABSOLUTE_PATH arg_MIGRATIONS BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} NORMALIZE OUTPUT_VARIABLE migrations)
    _schemac_claim_migrations(${migrations} ${target}) # its files are in the depfile, and so is the folder itself

    # Several configurations in one build folder have their outputs apart.
    get_property(multi_config GLOBAL PROPERTY GENERATOR_IS_MULTI_CONFIG)
    set(output ${CMAKE_CURRENT_BINARY_DIR}/${target}.generated)
    set(suffix "")
    if(multi_config)
        string(APPEND output "/$<CONFIG>")
        set(suffix "-$<CONFIG>")
    endif()
    set(stamp ${output}/${target}.stamp)
    set(args ${CMAKE_CURRENT_BINARY_DIR}/schemac-${target}${suffix}.args)

    set(generated ${output}/${target}.h ${output}/${target}.internal.h ${output}/${target}.drafts.h
                  ${output}/${target}.program.c)
    foreach(source IN LISTS sources)
        cmake_path(GET source FILENAME name)
        if(name IN_LIST names)
            message(FATAL_ERROR "add_schema: two files are named ${name}: what is generated from them would be too")
        endif()
        list(APPEND names ${name})
        list(APPEND generated ${output}/${name}.h ${output}/${name}.c)
    endforeach()

    set(mode "$<IF:$<OR:$<CONFIG:Debug>,$<STREQUAL:$<CONFIG>,>>,draft,frozen>")
    if(arg_FROZEN)
        set(mode frozen)
    endif()
    set(lines "target ${target}" "project ${CMAKE_CURRENT_SOURCE_DIR}" "migrations ${migrations}" "output ${output}"
              "depfile ${stamp}.d" "stamp ${stamp}" "mode ${mode}")
    foreach(source IN LISTS sources)
        list(APPEND lines "source ${source}")
    endforeach()
    foreach(engine IN LISTS arg_ENGINES)
        list(APPEND lines "engine ${engine}")
    endforeach()
    if(arg_PREFIX)
        list(APPEND lines "prefix ${arg_PREFIX}")
    endif()
    foreach(warning IN LISTS arg_WARNINGS)
        list(APPEND lines "warning ${warning}")
    endforeach()
    list(JOIN lines "\n" text)
    file(GENERATE OUTPUT ${args} CONTENT "${text}\n")

    _schemac_tool(tool tool_depends)
    set(compiled ${generated})
    list(FILTER compiled INCLUDE REGEX "\\.c$")
    # CMake 3.25's makefiles add what a depfile says to what it said before, so that a file which is gone (a removed
    # model, a frozen draft) would run schemac in every build from then on. Without this file they read it anew.
    set(forget)
    if(CMAKE_GENERATOR MATCHES "Makefiles")
        set(forget COMMAND ${CMAKE_COMMAND} -E rm -f
                   ${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}_generate.dir/compiler_depend.internal)
    endif()
    add_custom_command(
        OUTPUT ${stamp}
        BYPRODUCTS ${generated}
        ${forget}
        COMMAND ${tool} --compile --args ${args}
        DEPENDS ${sources} ${args} ${tool_depends}
        DEPFILE ${stamp}.d
        COMMENT "schemac ${target}"
        VERBATIM)
    add_custom_target(${target}_generate DEPENDS ${stamp})

    add_library(${target} STATIC ${compiled})
    set_source_files_properties(${generated} PROPERTIES GENERATED TRUE)
    set_target_properties(${target} PROPERTIES LINKER_LANGUAGE C C_STANDARD 11 C_STANDARD_REQUIRED ON)
    add_dependencies(${target} ${target}_generate)
    target_include_directories(${target} PUBLIC ${output})
    foreach(engine IN LISTS arg_ENGINES)
        target_link_libraries(${target} PUBLIC schemac::${engine})
    endforeach()
    # { .stock = 0 } is a null pointer in the place of SCHEMA_VALUE(0): absent, in silence, but for this. C alone: C++
    # says it of what is right as well.
    if(NOT arg_LOOSE_BRACES)
        target_compile_options(${target} INTERFACE
            $<$<AND:$<COMPILE_LANGUAGE:C>,$<C_COMPILER_ID:GNU,Clang,AppleClang>>:-Werror=missing-braces>)
    endif()
    # With one engine alone its calls stand in the generated code without a branch.
    list(LENGTH arg_ENGINES engine_count)
    if(engine_count EQUAL 1)
        string(TOUPPER ${arg_ENGINES} engine)
        target_compile_definitions(${target} PRIVATE SCHEMA_ONLY_${engine})
    endif()

    foreach(command IN ITEMS revision check upgrade plan)
        set(words --${command})
        add_custom_target(${target}_${command} COMMAND ${tool} ${words} --project ${args}
                          WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} VERBATIM USES_TERMINAL)
        if(NOT SCHEMAC_EXECUTABLE)
            add_dependencies(${target}_${command} ${tool_depends})
        endif()
    endforeach()
endfunction()
