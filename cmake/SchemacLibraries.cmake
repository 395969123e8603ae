# What programs link: schemac::runtime, which knows no engine, and a library for each engine, schemac::sqlite and
# schemac::postgresql, that needs the engine's own. Each is static, and shared under its name with _shared behind it.

# Which target an engine cannot be without; where it is not there, neither is the engine.
set(SCHEMAC_NEEDS_sqlite SQLite::SQLite3)
set(SCHEMAC_NEEDS_postgresql Libpq::Libpq)

# And what else its objects call: the mathematics of C.
if(UNIX)
    set(SCHEMAC_CALLS_sqlite m)
endif()

function(schemac_library name)
    get_property(rooms GLOBAL PROPERTY SCHEMAC_${name}_ROOMS)
    if(NOT rooms)
        message(STATUS "schemac is built without ${name}: ${SCHEMAC_NEEDS_${name}} was not found")
        return()
    endif()
    foreach(room IN LISTS rooms)
        list(APPEND objects $<TARGET_OBJECTS:${room}>)
    endforeach()
    foreach(kind IN ITEMS STATIC SHARED)
        set(target schemac_${name})
        set(base schemac_runtime)
        if(kind STREQUAL SHARED)
            string(APPEND target _shared)
            string(APPEND base _shared)
        endif()
        add_library(${target} ${kind} ${objects})
        string(REPLACE schemac_ "" export ${target})
        set_target_properties(${target} PROPERTIES LINKER_LANGUAGE C OUTPUT_NAME schemac_${name} EXPORT_NAME ${export})
        add_library(schemac::${export} ALIAS ${target})
        if(NOT name STREQUAL runtime)
            target_link_libraries(${target} PUBLIC ${base} ${SCHEMAC_NEEDS_${name}} ${SCHEMAC_CALLS_${name}})
        else()
            target_include_directories(${target} PUBLIC $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/runtime/include>
                                                        $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
        endif()
    endforeach()
    set_target_properties(schemac_${name}_shared PROPERTIES VERSION ${PROJECT_VERSION}
                          SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
    _schemac_exports(${name} "${rooms}")
endfunction()

# A shared library shows what its headers document, under the version of the product, and what the libraries of engines
# need of it, under a version that is nobody else's. The first stands in runtime/NAME.symbols; the second is what their
# objects miss.
function(_schemac_exports name rooms)
    if(NOT UNIX OR APPLE)
        return()
    endif()
    set(map ${PROJECT_BINARY_DIR}/schemac_${name}.map)
    set(objects)
    if(name STREQUAL runtime)
        foreach(engine IN ITEMS sqlite postgresql)
            get_property(own GLOBAL PROPERTY SCHEMAC_${engine}_ROOMS)
            foreach(room IN LISTS own)
                list(APPEND objects $<TARGET_OBJECTS:${room}>)
            endforeach()
        endforeach()
    endif()
    file(GENERATE OUTPUT ${map}.objects CONTENT "${objects}")
    add_custom_command(OUTPUT ${map}
                       COMMAND ${CMAKE_COMMAND} -DNM=${CMAKE_NM} -DSYMBOLS=${PROJECT_SOURCE_DIR}/runtime/${name}.symbols
                               -DOBJECTS=${map}.objects -DVERSION=${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR}
                               -DOUT=${map} -P ${PROJECT_SOURCE_DIR}/cmake/ExportMap.cmake
                       DEPENDS ${PROJECT_SOURCE_DIR}/runtime/${name}.symbols ${PROJECT_SOURCE_DIR}/cmake/ExportMap.cmake
                               ${map}.objects ${objects}
                       COMMENT "What libschemac_${name} shows" VERBATIM)
    add_custom_target(schemac_${name}_map DEPENDS ${map})
    add_dependencies(schemac_${name}_shared schemac_${name}_map)
    target_link_options(schemac_${name}_shared PRIVATE LINKER:--version-script=${map})
    set_target_properties(schemac_${name}_shared PROPERTIES LINK_DEPENDS ${map})
endfunction()
